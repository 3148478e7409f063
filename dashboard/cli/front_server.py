"""What nginx needs to stand before several Linkage processes: printed, read, then put in place."""

from urllib.parse import urlsplit

from dashboard.settings import Settings

# Two browsers behind one office address should not share a process by that alone.
STICKY = "linkage_process"

_HOW = """\
# Linkage behind nginx: {count} processes over one data folder, each visitor always at the same one.
#
# 1. Start every process, for instance as systemd units that start them again:
{starts}
# 2. Tell Linkage whom to believe, in linkage.toml ([access] source = "none" refuses a proxy):
#      [access]
#      public_url = "{url}"
#      trusted_proxies = ["127.0.0.1"]
# 3. Put this file into /etc/nginx/conf.d/ (inside http), add TLS, then: nginx -t && nginx -s reload
#
# A new version or a restart, one process after the other, without losing an upload:
#   a. write "down" after its server line below, nginx -t && nginx -s reload: nobody new comes,
#      requests under way, an upload too, are finished by the old nginx workers;
#   b. wait until none of those is left (pgrep -f "nginx: worker process is shutting down"), or as
#      long as your longest upload takes, then stop and start the process;
#   c. when http://127.0.0.1:PORT/healthz answers, take "down" out and reload again.
# What was sent to /api/load waits in the data folder, so any process can confirm it.
# Open pages connect anew by themselves; their choices are in the address.
"""

_CONFIG = """\
upstream linkage {{
    hash ${sticky}_of consistent;
{servers}
    keepalive 16;
}}

# A visitor keeps a process by cookie; the first request is placed by chance.
map $cookie_{sticky} ${sticky}_of {{
    ""       $request_id;
    default  $cookie_{sticky};
}}
map $cookie_{sticky} ${sticky}_set {{
    ""       "{sticky}=$request_id; Path=/; HttpOnly; SameSite=Lax{secure}";
    default  "";
}}
# A websocket is upgraded; everything else keeps its connection.
map $http_upgrade $linkage_connection {{
    ""       "";
    default  upgrade;
}}

server {{
    listen {listen};
    server_name {name};

    # Streamlit sends its scripts unpacked.
    gzip on;
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $linkage_connection;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Proto $scheme;
    # Whoever signs people in writes these, after this line; a visitor must not.
    proxy_set_header {user} "";
    proxy_set_header {groups} "";

    location / {{
        add_header Set-Cookie ${sticky}_set;
        client_max_body_size {page_upload}m;
        proxy_read_timeout 1h;
        proxy_send_timeout 1h;
        proxy_pass http://linkage;
    }}

    # Files of any size, straight through: nothing is kept here first, nothing sent a second time.
    location /api/load {{
        client_max_body_size 0;
        client_body_timeout 10m;
        proxy_request_buffering off;
        proxy_buffering off;
        proxy_next_upstream off;
        proxy_read_timeout 1h;
        proxy_send_timeout 1h;
        proxy_pass http://linkage;
    }}

    location = /healthz {{
        access_log off;
        proxy_connect_timeout 2s;
        proxy_read_timeout 5s;
        proxy_next_upstream error timeout;
        proxy_pass http://linkage;
    }}
}}
"""
# Of a file dropped on the Uploads page; the same as maxUploadSize.
PAGE_UPLOAD_MB = 200


def nginx(settings: Settings, port: int, processes: int) -> str:
    """The configuration, with how to use it on top.

    Args:
        port: of the first process; the others follow.
    """
    ports = range(port, port + processes)
    access = settings.access
    public = urlsplit(access.public_url or "http://localhost")
    secure = public.scheme == "https"
    starts = "".join(
        f"#      linkage serve --data {settings.data} --port {one} --no-browser\n" for one in ports
    )
    servers = "\n".join(f"    server 127.0.0.1:{one} max_fails=1 fail_timeout=5s;" for one in ports)
    how = _HOW.format(
        count=processes, starts=starts.rstrip("\n"),
        url=access.public_url or "https://linkage.example.com",
    )  # fmt: skip
    return how + "\n" + _CONFIG.format(
        sticky=STICKY, servers=servers, name=public.hostname, secure="; Secure" if secure else "",
        listen=public.port or 80, page_upload=PAGE_UPLOAD_MB,
        user=access.proxy_user_header, groups=access.proxy_groups_header,
    )  # fmt: skip
