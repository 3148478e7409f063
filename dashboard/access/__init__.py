"""Who may see what: identities, roles, sessions, tokens, the audit log and the gate before it all.

Nothing here knows Streamlit: the gate is plain ASGI and stands before pages, websocket, uploads,
media, static files and metrics alike.
"""
