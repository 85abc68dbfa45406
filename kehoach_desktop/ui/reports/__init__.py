"""The page "Báo cáo": documents, their preview, what to look at again, what was sent."""
