/**
 * Programs that need no permission whatever their arguments are: the shell's own commands, file and text tools, and
 * what looks at the machine. Those of PowerShell stand in lower case, as the script reader gives them.
 */
export const plainPrograms: readonly string[] = `
  : true false test [ [[ echo printf cd pwd pushd popd exit return break continue export set unset shopt declare
  typeset local readonly read shift trap wait sleep umask ulimit hash type command which date times let getopts
  alias unalias mapfile readarray ls mkdir cp mv rm rmdir touch ln cat tac head tail sed grep egrep fgrep rg awk
  gawk mawk jq yq tr cut paste sort uniq wc tee column seq expr bc rev fold fmt nl split csplit comm cmp diff
  patch install basename dirname realpath readlink mktemp stat du df file tree chmod chown chgrp truncate dd sync
  env tar zip unzip 7z 7za gzip gunzip bzip2 bunzip2 xz unxz zstd unzstd lz4 rpm2cpio cpio rpm dpkg dpkg-deb
  rpmbuild createrepo base32 base64 md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum shasum md5
  openssl gpg gpgconf gpg-agent uname hostname whoami id groups nproc lscpu free ps kill pkill uptime locale tput
  clear less more man xxd hexdump od strings ldd nm objdump otool file lipo codesign install_name_tool patchelf
  strip msgfmt xmllint xsltproc envsubst dos2unix unix2dos shfmt rcodesign sccache ccache write-host write-output
  write-error write-warning write-verbose write-information get-childitem remove-item copy-item move-item new-item
  set-location get-location push-location pop-location get-content set-content add-content out-file out-null
  test-path foreach-object where-object select-object select-string select-xml sort-object group-object
  measure-object compare-object compress-archive expand-archive join-path split-path resolve-path get-item
  rename-item get-filehash get-date start-sleep convertfrom-json convertto-json format-table format-list
  new-object get-command get-variable set-variable set-strictmode get-process throw dir copy xcopy robocopy move
  del erase md rd ren findstr setlocal endlocal setx where
`
  .trim()
  .split(/\s+/);
