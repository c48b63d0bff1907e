#!/bin/sh
# What the container of the sidecar is to the plugin: a root that can only be
# read, /tmp to write to, no network, uid 999, the environment of the NAME=VALUE
# arguments and no other. Called by unshare with mounts and a network of its own.
# usage: sandbox.sh root|other NEWROOT PLUGIN NODE TMP FOLDER [NAME=VALUE…] COMMAND…
set -eu
user=$1 newroot=$2 plugin=$3 node=$4 tmp=$5 folder=$6
shift 6

read_only() {
  mount --bind "$1" "$2"
  mount -o remount,bind,ro "$2"
}

mount -t tmpfs -o mode=755 tmpfs "$newroot"
mkdir -p "$newroot/tmp" "$newroot/dev" "$newroot/opt/bin" "$newroot/opt/plugin"
for name in bin lib lib64 usr; do
  if [ -L "/$name" ]; then
    cp -P "/$name" "$newroot/$name"
  elif [ -d "/$name" ]; then
    mkdir "$newroot/$name"
    read_only "/$name" "$newroot/$name"
  fi
done
: >"$newroot/opt/bin/node"
: >"$newroot/dev/null"
ln -s ../plugin/dist/cli.js "$newroot/opt/bin/metallb-overlays"
read_only "$node" "$newroot/opt/bin/node"
read_only "$plugin" "$newroot/opt/plugin"
mount --bind /dev/null "$newroot/dev/null"
mount --bind "$tmp" "$newroot/tmp"
mount -o remount,bind,ro "$newroot"

set -- env -i -C "$folder" PATH=/opt/bin:/usr/bin:/bin "$@"
case $user in
  root) exec chroot --userspec=999:999 "$newroot" "$@" ;;
  *) exec unshare --user --map-user=999 --map-group=999 --root="$newroot" "$@" ;;
esac
