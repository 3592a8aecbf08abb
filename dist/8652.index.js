"use strict";
exports.id = 8652;
exports.ids = [8652];
exports.modules = {

/***/ 8652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   complete: () => (/* binding */ complete),
/* harmony export */   completionScript: () => (/* binding */ completionScript)
/* harmony export */ });
/* harmony import */ var _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3775);
/* harmony import */ var _inputs_help_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2060);
/* harmony import */ var _manifests_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2943);



const withFiles = ':0';
const withoutFiles = ':4';
const manifestFlags = { '--providers': 'providers', '--alerts': 'alerts' };
async function complete(words, cwd) {
    const [command, ...rest] = words;
    const typed = words.at(-1) ?? '';
    const before = words.at(-2) ?? '';
    if (command === undefined || words.length === 1)
        return candidates(typed, [...Object.entries(_inputs_help_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .Pi), ...otherCommands]);
    if (command === 'completion')
        return candidates(typed, _inputs_help_js__WEBPACK_IMPORTED_MODULE_1__/* .shells */ .mP.map((shell) => [shell, '']));
    if (!Object.hasOwn(_inputs_help_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .Pi, command))
        return [withoutFiles];
    if (before in manifestFlags)
        return candidates(typed, await namesIn(rest, cwd, manifestFlags[before]));
    const definition = _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .definitions */ .B[before.slice(2)];
    if (before.startsWith('--') && typeof definition?.kind === 'object')
        return candidates(typed, definition.kind.map((word) => [word, '']));
    if (typed.startsWith('-'))
        return candidates(typed, flags(command));
    if (before.startsWith('--') && definition && definition.kind !== 'boolean')
        return [withFiles];
    return command === 'test' ? candidates(typed, await namesIn(rest, cwd, 'providers')) : [withFiles];
}
const otherCommands = [
    ['completion', 'print the completion script for a shell'],
    ['help', 'print the help'],
    ['version', 'print the version'],
];
function candidates(typed, choices) {
    const matching = choices.filter(([word]) => word.startsWith(typed));
    return [...matching.map(([word, description]) => (description ? `${word}\t${description}` : word)), withoutFiles];
}
function flags(command) {
    return (0,_inputs_help_js__WEBPACK_IMPORTED_MODULE_1__/* .flagsOf */ .Zo)(command).map((name) => {
        const { kind, help, default: preset } = _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .definitions */ .B[name];
        return [kind === 'boolean' && preset === 'true' ? `--no-${name}` : `--${name}`, help.replaceAll('`', '')];
    });
}
async function namesIn(rest, cwd, kind) {
    const manifests = rest.flatMap((word, at) => (rest[at - 1] === '--manifests' && at < rest.length - 1 ? [word] : []));
    const readable = manifests.filter((word) => word !== '-' && !word.startsWith('kustomize:'));
    try {
        const repository = await (0,_manifests_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadRepository */ .r)({ cwd, manifests: readable.length > 0 ? readable : ['.'], offline: true });
        const words = new Map(repository[kind].map((manifest) => [nameOf(manifest), manifest.file]));
        return [...words].sort();
    }
    catch {
        return [];
    }
}
function nameOf({ namespace, name }) {
    return namespace === undefined ? name : `${namespace}/${name}`;
}
function completionScript(shell, program = 'flux-notify') {
    return scripts[shell](program);
}
const scripts = {
    bash: (program) => `_flux_notify() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :0) compopt -o default ;;
      :*) ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(${program} __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _flux_notify ${program}`,
    zsh: (program) => `#compdef ${program}
_flux_notify() {
  local line
  local -a choices
  for line in "\${(@f)$(${program} __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      :0) _files ;;
      :*) ;;
      *) choices+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done
  (( $#choices )) && _describe 'flux-notify' choices
}
compdef _flux_notify ${program}`,
    fish: (program) => `function __flux_notify
  set -l words (commandline -opc) (commandline -ct)
  set -l lines (${program} __complete $words[2..-1] 2>/dev/null)
  string match -v ':*' -- $lines
  test "$lines[-1]" = :0; and __fish_complete_path (commandline -ct)
end
complete -c ${program} -f -a '(__flux_notify)'`,
    powershell: (program) => `Register-ArgumentCompleter -Native -CommandName '${program}' -ScriptBlock {
  param($word, $ast)
  $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -eq '') { $words += '' }
  & '${program}' __complete @words 2>$null | Where-Object { $_ -notlike ':*' } | ForEach-Object {
    $choice, $meaning = $_ -split "\\t", 2
    [System.Management.Automation.CompletionResult]::new($choice, $choice, 'ParameterValue', $(if ($meaning) { $meaning } else { $choice }))
  }
}`,
};


/***/ })

};
;