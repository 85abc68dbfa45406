"""The pieces of the page "Kế hoạch": its document, its appendices, what stands beside a row."""
