"""The parts of the Danh mục screen: its lists, its fields, what it makes of pasted lists."""
