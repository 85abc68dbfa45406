"""Writes text as programs before Unicode did, from the tables that the program reads with."""

from kehoach_desktop.domain import legacy_text

_TO_TCVN3 = {new: old for old, new in legacy_text._TCVN3.items() if old not in "μ\u2010\u2011"}
_TO_VNI = {new: old for old, new in legacy_text._VNI.items()}


def tcvn3(text):
    """As it would have been typed in a .VnTime document."""
    return "".join(_TO_TCVN3.get(sign, sign) for sign in text)


def vni(text):
    def one(sign):
        old = _TO_VNI.get(sign.lower(), sign)
        return old.upper() if sign.isupper() else old

    return "".join(map(one, text))
