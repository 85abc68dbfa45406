"""Whether a word can be a Vietnamese syllable: its sounds fit together and are spelt by rule."""

import unicodedata

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_RISING_OR_HEAVY = {"\u0301", "\u0323"}  # the only tones that a stopped syllable takes
_STOPS = ("c", "ch", "p", "t")
_BRIGHT = frozenset("eêiy")  # vowels before which k, gh and ngh stand for c, g and ng

_ONSETS = (
    "ngh", "ng", "nh", "gh", "gi", "ch", "kh", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_RHYMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi
    om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy
    uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu
    """.split()  # noqa: SIM905 - 150 words read better as a block
)
_AFTER_QU = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây
    e en eo et ê êch ên ênh êt i ich in inh it iu ôc ơ ơi ơn ơt y ych yên yêt ynh yt
    """.split()  # noqa: SIM905 - 150 words read better as a block
)


def is_syllable(word: str) -> bool:
    """Toneless words count too: "Ban" is one, "plan" is not."""
    plain, tone = _apart(word.casefold())
    return any(
        plain.startswith(onset) and _fits(onset, plain[len(onset) :], tone) for onset in _ONSETS
    )


def _apart(word: str) -> tuple[str, str]:
    """The word without its tone, and the tone; two tones are left in to fail."""
    signs = unicodedata.normalize("NFD", word)
    tones = [sign for sign in signs if sign in _TONES]
    if len(tones) != 1:
        return unicodedata.normalize("NFC", word), ""
    return unicodedata.normalize("NFC", signs.replace(tones[0], "")), tones[0]


def _fits(onset: str, rhyme: str, tone: str) -> bool:
    if onset == "gi" and not rhyme:
        return True  # "gì": the i is the rhyme
    if onset == "gi" and rhyme.startswith("ê"):
        rhyme = f"i{rhyme}"  # "giếng" is written with one i for two
    if rhyme not in (_AFTER_QU if onset == "qu" else _RHYMES):
        return False
    if rhyme.endswith(_STOPS) and tone not in _RISING_OR_HEAVY:
        return False
    return _is_spelt_by_rule(onset, rhyme[0])


def _is_spelt_by_rule(onset: str, first: str) -> bool:
    match onset:
        case "k" | "gh" | "ngh":
            return first in _BRIGHT
        case "c" | "g" | "ng":
            return first not in _BRIGHT
        case _:
            return True
