#!/bin/sh
# Certificates for the cluster of cluster.yaml: infra/compose/certificates.sh [folder]
# A root of its own (ten years) and one certificate per node (two years). Run again, it keeps the root and makes new
# certificates for the nodes. Needs OpenSSL 3. Keep root.key somewhere else: nobody needs it until then.
set -eu
folder=${1:-$(dirname "$0")/certificates}
nodes='esdb1 esdb2 esdb3'
# The user inside the image of EventStoreDB.
reader=1000
umask 077
mkdir -p "$folder/ca"

if [ ! -f "$folder/ca/ca.crt" ]; then
  openssl req -x509 -newkey rsa:3072 -nodes -sha256 -days 3650 -subj '/O=Throughline/CN=Throughline log root' \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout "$folder/root.key" -out "$folder/ca/ca.crt" 2>/dev/null
elif [ ! -f "$folder/root.key" ]; then
  echo "$folder/ca/ca.crt is there and $folder/root.key is not: bring the key back, or begin with an empty folder." >&2
  exit 1
fi

for node in $nodes; do
  mkdir -p "$folder/$node"
  # The server wants this common name on every node, and names by which nodes and clients reach it. Nodes are clients of each other.
  cat >"$folder/$node/extensions" <<EXTENSIONS
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth,clientAuth
subjectAltName=DNS:$node,DNS:localhost,IP:127.0.0.1
EXTENSIONS
  openssl req -new -newkey rsa:3072 -nodes -sha256 -subj '/CN=eventstoredb-node' \
    -keyout "$folder/$node/pkcs8" -out "$folder/$node/request" 2>/dev/null
  # Servers of 22.10 read keys of the older form only (BEGIN RSA PRIVATE KEY), later ones both.
  openssl rsa -traditional -in "$folder/$node/pkcs8" -out "$folder/$node/node.key" 2>/dev/null
  openssl x509 -req -sha256 -days 730 -in "$folder/$node/request" -extfile "$folder/$node/extensions" \
    -CA "$folder/ca/ca.crt" -CAkey "$folder/root.key" -CAcreateserial -CAserial "$folder/serial" \
    -out "$folder/$node/node.crt" 2>/dev/null
  rm "$folder/$node/pkcs8" "$folder/$node/request" "$folder/$node/extensions"
  openssl verify -x509_strict -purpose sslserver -verify_hostname "$node" -CAfile "$folder/ca/ca.crt" "$folder/$node/node.crt"
done

# What is secret is each node's key; the root's certificate is read by everybody.
chmod 755 "$folder" "$folder/ca"
chmod 644 "$folder/ca/ca.crt"
if [ "$(id -u)" = 0 ]; then
  for node in $nodes; do chown -R "$reader" "$folder/$node"; done
elif [ "$(id -u)" != "$reader" ]; then
  echo "The nodes run as user $reader: sudo chown -R $reader $folder/esdb1 $folder/esdb2 $folder/esdb3" >&2
fi
