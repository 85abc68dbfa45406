"""How tables are written in text and HTML: what the window pastes, and what files hold."""
