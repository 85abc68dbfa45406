"""The self-scoring table: maximum, own and appraised score, sums, and what proves them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from kehoach_desktop.domain.dates import short_date
from kehoach_desktop.domain.progress import Evidence, EvidenceId
from kehoach_desktop.domain.report import Block, Document, DocumentKind, TableBlock, Title
from kehoach_desktop.domain.scoring import (
    CriteriaSet,
    Criterion,
    CriterionId,
    Score,
    ScoringMethod,
    total,
)
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.services.paper import Paper, digits, paragraph, plain_table

Scores = Mapping[CriterionId, Score]
Proofs = Mapping[CriterionId, Sequence[Evidence]]
_HEADER = ("TT", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Thẩm định", "Giải trình, minh chứng")
_Row = tuple[str, str, Decimal | None, Decimal | None, Decimal | None, str]


def score_table(
    paper: Paper,
    criteria_set: CriteriaSet,
    criteria: Sequence[Criterion],
    scores: Scores,
    proofs: Proofs | None = None,
) -> Document:
    proofs = proofs or {}
    known = _numbered(criteria, proofs)
    blocks: list[Block] = [
        Title("BẢNG TỰ CHẤM ĐIỂM", (criteria_set.name,)),
        *(paragraph(line) for line in _said(criteria_set, criteria, scores)),
        _table(criteria, scores, proofs, known),
    ]
    if known:
        blocks += [paragraph("Danh mục tài liệu kiểm chứng:"), _proof_table(known)]
    blocks.append(paper.closing())
    title = f"Bảng tự chấm điểm {criteria_set.name}"
    return paper.document(DocumentKind.SCORES, title, blocks)


def _said(
    criteria_set: CriteriaSet, criteria: Sequence[Criterion], scores: Scores
) -> Iterator[str]:
    """Where the criteria come from, and the index that follows from the sums."""
    facts = [f"Bộ tiêu chí năm {criteria_set.year}"]
    if criteria_set.issuer:
        facts.append(f"cơ quan ban hành: {criteria_set.issuer}")
    if criteria_set.basis:
        facts.append(f"căn cứ: {criteria_set.basis}")
    yield f"{'; '.join(facts)}."
    sums = total(criteria, scores)
    index = sums.percentage(criteria_set.scale)
    if index is not None and scores:
        yield (
            f"Tổng điểm tự chấm {digits(sums.self_score)}/{digits(sums.maximum)}, tương ứng chỉ số "
            f"{digits(index)} trên thang điểm {digits(criteria_set.scale)}."
        )


def _table(
    criteria: Sequence[Criterion],
    scores: Scores,
    proofs: Proofs,
    known: Mapping[EvidenceId, tuple[int, Evidence]],
) -> TableBlock:
    inner = {criterion.parent_id for criterion in criteria}
    rows: list[_Row] = []
    strong = []
    for criterion in criteria:
        if criterion.id in inner:
            strong.append(len(rows))
            rows.append(_summed(criterion, criteria, scores))
        else:
            found = [known[each.id][0] for each in proofs.get(criterion.id, ())]
            rows.append(_scored(criterion, scores.get(criterion.id), found))
    strong.append(len(rows))
    rows.append(("", "Tổng cộng", *_sums(criteria, scores), ""))
    return plain_table(
        "Tự chấm điểm", _HEADER, rows, centred={0, 2, 3, 4}, strong=frozenset(strong)
    )


def _scored(criterion: Criterion, score: Score | None, proofs: Sequence[int]) -> _Row:
    said = [score.explanation] if score and score.explanation else []
    if criterion.method is not ScoringMethod.SELF and not said:
        said.append(term(criterion.method))
    if criterion.adjustment:
        said.append("Điểm cộng, điểm trừ")
    if proofs:
        said.append(f"Tài liệu kiểm chứng số {', '.join(map(str, proofs))}")
    return (
        criterion.marker or "",
        criterion.title,
        criterion.max_score,
        score.self_score if score else None,
        score.reviewed_score if score else None,
        ". ".join(text.rstrip(". ") for text in said),
    )


def _summed(criterion: Criterion, criteria: Sequence[Criterion], scores: Scores) -> _Row:
    """A criterion with others below it shows their sums; its own maximum stays as it is said."""
    maximum, given, reviewed = _sums(_below(criterion.id, criteria), scores)
    own = scores.get(criterion.id)
    return (
        criterion.marker or "",
        criterion.title,
        criterion.max_score if criterion.max_score is not None else maximum,
        given,
        reviewed,
        own.explanation if own else "",
    )


def _sums(
    criteria: Sequence[Criterion], scores: Scores
) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Maximum, own and appraised; a sum of what nobody has scored yet is left blank."""
    sums = total(criteria, scores)
    scored = [scores[each.id] for each in criteria if each.id in scores]
    given = any(score.self_score is not None for score in scored)
    reviewed = any(score.reviewed_score is not None for score in scored)
    return (
        sums.maximum or None,
        sums.self_score if given else None,
        sums.reviewed_score if reviewed else None,
    )


def _below(criterion: CriterionId, criteria: Sequence[Criterion]) -> list[Criterion]:
    ids = {criterion}
    found = []
    for each in criteria:  # in printed order: who stands above came before
        if each.parent_id in ids:
            ids.add(each.id)
            found.append(each)
    return found


def _numbered(
    criteria: Iterable[Criterion], proofs: Proofs
) -> Mapping[EvidenceId, tuple[int, Evidence]]:
    """Each document once, numbered by where it is first of use."""
    found: dict[EvidenceId, tuple[int, Evidence]] = {}
    for criterion in criteria:
        for each in proofs.get(criterion.id, ()):
            found.setdefault(each.id, (len(found) + 1, each))
    return found


def _proof_table(known: Mapping[EvidenceId, tuple[int, Evidence]]) -> TableBlock:
    rows = [
        (
            str(number),
            each.number,
            short_date(each.day) if each.day else "",
            each.subject or each.file_name,
            each.issuer,
        )
        for number, each in known.values()
    ]
    header = ("TT", "Số, ký hiệu", "Ngày", "Trích yếu", "Cơ quan ban hành")
    return plain_table("Tài liệu kiểm chứng", header, rows, centred={0, 2})
