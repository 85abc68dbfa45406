"""The first start: what is asked, what is derived from the answers, what is made of them."""
