"""Files from outside as sources: Word, workbooks, text and our own documents."""
