"""Builds the Windows program and its installer, on Windows or inside Wine, and tries them."""
