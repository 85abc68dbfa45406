"""Which files can be brought in, in words and for the dialog that chooses them."""

KINDS = "Word, Excel, CSV, hoặc tệp PDF do chương trình này xuất ra."
# Old Word files are taken too: they are answered with the sentence that says what to do.
SUFFIXES = (".docx", ".docm", ".doc", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
SUFFIXES_OF_TEXT = (".csv", ".tsv", ".txt")
SUFFIXES_OF_OURS = (".pdf", ".json")


def name_filter() -> str:
    every = (*SUFFIXES, *SUFFIXES_OF_TEXT, *SUFFIXES_OF_OURS)
    return f"Tệp nhập được ({' '.join(f'*{each}' for each in every)});;Mọi tệp (*)"
