#!/bin/bash
# A Dovecot (IMAP, IMAPS, LMTP) that lives in one folder on loopback.
#
#   dovecot.sh configure DIR     write certificates, users and dovecot.conf
#   dovecot.sh run DIR           configure, then run in the foreground until SIGTERM
#
# Ports: IMAP_PORT IMAPS_PORT LMTP_PORT OAUTH_PORT (default 21143 21993 21024 21080).
# CERT=server|wronghost picks the certificate; CAPABILITY replaces the IMAP capability line.
# Users NAME@rig.test with the password secret-NAME: agent support customer bulk box1..box9.
set -eu
command=$1 dir=$2
PATH=$PATH:/usr/sbin:/sbin
: "${IMAP_PORT:=21143}" "${IMAPS_PORT:=21993}" "${LMTP_PORT:=21024}" "${OAUTH_PORT:=21080}" "${CERT:=server}"

if [ "$(id -u)" = 0 ]; then
    internal_user=dovecot login_user=dovenull internal_group=dovecot mail_uid=15000 mail_gid=15000
else
    internal_user=$(id -un) login_user=$(id -un) internal_group=$(id -gn)
    mail_uid=$(id -u) mail_gid=$(id -g)
fi

certificates() {
    [ ! -f "$dir/tls/ca.pem" ] || return 0
    cd "$dir/tls"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem \
        -days 3650 -subj "/CN=Rig Test CA" -addext basicConstraints=critical,CA:TRUE 2>/dev/null
    sign server localhost "DNS:localhost,IP:127.0.0.1"
    sign wronghost mail.wrong.example "DNS:mail.wrong.example"
    cd - >/dev/null
}

sign() { # name, common name, alternative names
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" -out "$1.csr" \
        -subj "/CN=$2" 2>/dev/null
    openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -out "$1.pem" \
        -extfile <(echo "subjectAltName=$3") 2>/dev/null
}

configure() {
    mkdir -p "$dir"/{etc,tls,mail,log,run}
    chmod 755 "$dir" "$dir"/{etc,tls,log,run}
    certificates
    for user in agent support customer bulk box{1..9}; do
        echo "$user@rig.test:{PLAIN}secret-$user:$mail_uid:$mail_gid::$dir/mail/$user::"
    done >"$dir/etc/users"
    chown "$mail_uid:$mail_gid" "$dir/mail"

    cat >"$dir/etc/oauth2.conf" <<CONF
introspection_url = http://127.0.0.1:$OAUTH_PORT/introspect?t=
introspection_mode = get
username_attribute = email
active_attribute = active
active_value = true
CONF
    cat >"$dir/etc/dovecot.conf" <<CONF
base_dir = $dir/run
instance_name = rig
log_path = $dir/log/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
default_internal_user = $internal_user
default_internal_group = $internal_group
default_login_user = $login_user
first_valid_uid = 0
mail_uid = $mail_uid
mail_gid = $mail_gid
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
mailbox_idle_check_interval = 1 secs
ssl = yes
ssl_cert = <$dir/tls/$CERT.pem
ssl_key = <$dir/tls/$CERT.key
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = no
auth_failure_delay = 0
auth_mechanisms = plain login xoauth2 oauthbearer
${CAPABILITY:+imap_capability = $CAPABILITY}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \Sent
    auto = subscribe
  }
  mailbox Processed {
    auto = subscribe
  }
}
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = $dir/etc/oauth2.conf
}
passdb {
  driver = passwd-file
  mechanisms = plain login
  args = scheme=PLAIN username_format=%u $dir/etc/users
}
userdb {
  driver = passwd-file
  args = username_format=%u $dir/etc/users
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = $IMAP_PORT
  }
  inet_listener imaps {
    port = $IMAPS_PORT
    ssl = yes
  }
  service_count = 0
  process_min_avail = 1
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = $LMTP_PORT
  }
}
CONF
}

case $command in
configure) configure ;;
run)
    configure
    exec dovecot -F -c "$dir/etc/dovecot.conf"
    ;;
*)
    echo "usage: dovecot.sh configure|run DIR" >&2
    exit 2
    ;;
esac
