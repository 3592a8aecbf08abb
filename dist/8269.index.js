"use strict";
exports.id = 8269;
exports.ids = [8269];
exports.modules = {

/***/ 8269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   otherRun: () => (/* binding */ otherRun)
/* harmony export */ });
/* harmony import */ var ci_info__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7816);
/* harmony import */ var ci_info__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(ci_info__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5800);
/* harmony import */ var _run_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1172);



const systems = {
    GITLAB: (env) => ({
        system: 'gitlab-ci',
        repository: env('CI_PROJECT_PATH'),
        workflow: env('CI_PIPELINE_NAME') || 'Pipeline',
        number: env('CI_PIPELINE_IID'),
        url: env('CI_PIPELINE_URL'),
        refName: env('CI_MERGE_REQUEST_SOURCE_BRANCH_NAME') || env('CI_COMMIT_REF_NAME'),
        sha: env('CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') || env('CI_COMMIT_SHA'),
        changeRequest: env('CI_MERGE_REQUEST_IID'),
        subject: env('CI_COMMIT_TITLE'),
        status: env('CI_JOB_STATUS') === 'running' ? '' : env('CI_JOB_STATUS'),
        statusAdvice: 'send from after_script, where CI_JOB_STATUS has it, or from two jobs: --status success with when: on_success, --status failure with when: on_failure',
    }),
    JENKINS: (env) => ({
        system: 'jenkins',
        workflow: jenkinsProject(env('JOB_NAME'), env('BRANCH_NAME')),
        number: env('BUILD_NUMBER'),
        url: env('BUILD_URL'),
        refName: env('CHANGE_BRANCH') || env('BRANCH_NAME') || env('GIT_BRANCH').replace(/^origin\//, ''),
        sha: env('GIT_COMMIT'),
        changeRequest: env('CHANGE_ID'),
        statusAdvice: 'pass currentBuild.currentResult as --status',
    }),
    AZURE_PIPELINES: (env) => ({
        system: 'azure-pipelines',
        repository: env('BUILD_REPOSITORY_NAME'),
        workflow: env('BUILD_DEFINITIONNAME'),
        number: env('BUILD_BUILDNUMBER'),
        url: `${env('SYSTEM_TEAMFOUNDATIONCOLLECTIONURI')}${encodeURIComponent(env('SYSTEM_TEAMPROJECT'))}/_build/results?buildId=${env('BUILD_BUILDID')}`,
        refName: (env('SYSTEM_PULLREQUEST_SOURCEBRANCH') || env('BUILD_SOURCEBRANCH')).replace(/^refs\/(heads|tags)\//, ''),
        sha: env('SYSTEM_PULLREQUEST_SOURCECOMMITID') || env('BUILD_SOURCEVERSION'),
        changeRequest: env('SYSTEM_PULLREQUEST_PULLREQUESTNUMBER') || env('SYSTEM_PULLREQUEST_PULLREQUESTID'),
        subject: env('BUILD_SOURCEVERSIONMESSAGE'),
        status: env('AGENT_JOBSTATUS'),
        statusAdvice: 'pass --status "$(Agent.JobStatus)"',
    }),
    CIRCLE: (env) => ({
        system: 'circleci',
        repository: `${env('CIRCLE_PROJECT_USERNAME')}/${env('CIRCLE_PROJECT_REPONAME')}`,
        workflow: env('CIRCLE_PROJECT_REPONAME'),
        url: env('CIRCLE_WORKFLOW_ID')
            ? `https://app.circleci.com/pipelines/workflows/${env('CIRCLE_WORKFLOW_ID')}`
            : env('CIRCLE_BUILD_URL'),
        refName: env('CIRCLE_TAG') || env('CIRCLE_BRANCH'),
        sha: env('CIRCLE_SHA1'),
        changeRequest: /\/pull\/(\d+)$/.exec(env('CIRCLE_PULL_REQUEST'))?.[1] ?? '',
        statusAdvice: 'send from two steps: --status success with when: on_success, --status failure with when: on_fail',
    }),
    BITBUCKET: (env) => ({
        system: 'bitbucket-pipelines',
        repository: env('BITBUCKET_REPO_FULL_NAME'),
        workflow: env('BITBUCKET_REPO_SLUG'),
        number: env('BITBUCKET_BUILD_NUMBER'),
        url: `${env('BITBUCKET_GIT_HTTP_ORIGIN')}/pipelines/results/${env('BITBUCKET_BUILD_NUMBER')}`,
        refName: env('BITBUCKET_TAG') || env('BITBUCKET_BRANCH'),
        sha: env('BITBUCKET_COMMIT'),
        changeRequest: env('BITBUCKET_PR_ID'),
        status: env('BITBUCKET_EXIT_CODE'),
        statusAdvice: 'send from after-script, where BITBUCKET_EXIT_CODE has it',
    }),
    BUILDKITE: (env) => ({
        workflow: env('BUILDKITE_PIPELINE_NAME') || env('BUILDKITE_PIPELINE_SLUG'),
        number: env('BUILDKITE_BUILD_NUMBER'),
        url: env('BUILDKITE_BUILD_URL'),
        refName: env('BUILDKITE_TAG') || env('BUILDKITE_BRANCH'),
        sha: fullSha(env('BUILDKITE_COMMIT')),
        changeRequest: numberOf(env('BUILDKITE_PULL_REQUEST')),
        subject: (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)(env('BUILDKITE_MESSAGE')),
        status: env('BUILDKITE_COMMAND_EXIT_STATUS') || env('BUILDKITE_LAST_HOOK_EXIT_STATUS'),
        statusAdvice: 'send from a post-command hook, where BUILDKITE_COMMAND_EXIT_STATUS has it',
    }),
    DRONE: (env) => ({
        repository: env('DRONE_REPO'),
        workflow: env('DRONE_REPO_NAME'),
        number: env('DRONE_BUILD_NUMBER'),
        url: env('DRONE_BUILD_LINK'),
        refName: env('DRONE_TAG') || env('DRONE_SOURCE_BRANCH') || env('DRONE_BRANCH'),
        sha: env('DRONE_COMMIT_SHA'),
        changeRequest: env('DRONE_PULL_REQUEST'),
        subject: (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)(env('DRONE_COMMIT_MESSAGE')),
        status: failedFirst(env('DRONE_BUILD_STATUS'), env('DRONE_STAGE_STATUS')),
        statusAdvice: 'pass --status "$DRONE_BUILD_STATUS"',
    }),
    WOODPECKER: (env) => ({
        repository: env('CI_REPO'),
        workflow: env('CI_REPO_NAME'),
        number: env('CI_PIPELINE_NUMBER'),
        url: env('CI_PIPELINE_URL'),
        refName: env('CI_COMMIT_TAG') || env('CI_COMMIT_SOURCE_BRANCH') || env('CI_COMMIT_BRANCH'),
        sha: env('CI_COMMIT_SHA'),
        changeRequest: env('CI_COMMIT_PULL_REQUEST'),
        subject: (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)(env('CI_COMMIT_MESSAGE')),
        status: env('CI_PIPELINE_STATUS'),
        statusAdvice: 'send from two steps: --status success with when: status: success, --status failure with when: status: failure',
    }),
};
function jenkinsProject(job, branch) {
    const suffix = `/${encodeURIComponent(branch)}`;
    return branch !== '' && job.endsWith(suffix) ? job.slice(0, -suffix.length) : job;
}
function fullSha(commit) {
    return /^[0-9a-f]{40}$/.test(commit) ? commit : '';
}
function numberOf(pullRequest) {
    return /^\d+$/.test(pullRequest) ? pullRequest : '';
}
function failedFirst(...statuses) {
    return statuses.find((status) => (0,_run_status_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStatus */ .i)(status).outcome === 'failure') ?? (statuses.find(Boolean) || '');
}
function otherRun(environment, cwd) {
    const system = Object.keys(systems).find((name) => (ci_info__WEBPACK_IMPORTED_MODULE_0___default())[name] === true);
    const fromVariables = system ? systems[system]?.((name) => environment[name] ?? '') : undefined;
    const known = Object.fromEntries(Object.entries(fromVariables ?? {}).filter(([, value]) => value !== ''));
    const head = (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readHead */ .zy)(cwd);
    const sha = known.sha ?? head.sha;
    return {
        system: ((ci_info__WEBPACK_IMPORTED_MODULE_0___default().name) ?? 'ci').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
        repository: (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .originRepository */ .Vp)(cwd),
        workflow: '',
        number: '',
        url: '',
        refName: head.branch,
        changeRequest: '',
        status: '',
        subject: (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .commitSubject */ .sF)(cwd, sha),
        ...known,
        sha,
    };
}


/***/ }),

/***/ 7816:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {



const vendors = __webpack_require__(2040)

const env = process.env

// Used for testing only
Object.defineProperty(exports, "_vendors", ({
  value: vendors.map(function (v) {
    return v.constant
  })
}))

exports.name = null
exports.isPR = null
exports.id = null

if (env.CI !== 'false') {
  vendors.forEach(function (vendor) {
    const envs = Array.isArray(vendor.env) ? vendor.env : [vendor.env]
    const isCI = envs.every(function (obj) {
      return checkEnv(obj)
    })

    exports[vendor.constant] = isCI

    if (!isCI) {
      return
    }

    exports.name = vendor.name
    exports.isPR = checkPR(vendor)
    exports.id = vendor.constant
  })
}

exports.isCI = !!(
  env.CI !== 'false' && // Bypass all checks if CI env is explicitly set to 'false'
  (env.BUILD_ID || // Jenkins, Cloudbees
    env.BUILD_NUMBER || // Jenkins, TeamCity
    env.CI || // Appveyor, Capawesome Cloud, CircleCI, Cirrus CI, Cloudflare Pages/Workers, CodeShip, dsari, Gitlab CI, RWX, Travis CI
    env.CI_APP_ID || // Appflow, Capawesome Cloud
    env.CI_BUILD_ID || // Appflow, Capawesome Cloud
    env.CI_BUILD_NUMBER || // Appflow, Capawesome Cloud
    env.CI_NAME || // Codeship and others
    env.CONTINUOUS_INTEGRATION || // Travis CI, Cirrus CI
    env.RUN_ID || // TaskCluster, dsari
    exports.name ||
    false)
)

function checkEnv (obj) {
  // "env": "CIRRUS"
  if (typeof obj === 'string') return !!env[obj]

  // "env": { "env": "NODE", "includes": "/app/.heroku/node/bin/node" }
  if ('env' in obj) {
    // Currently there are no other types, uncomment when there are
    // if ('includes' in obj) {
    return env[obj.env] && env[obj.env].includes(obj.includes)
    // }
  }

  if ('any' in obj) {
    return obj.any.some(function (k) {
      return !!env[k]
    })
  }

  return Object.keys(obj).every(function (k) {
    return env[k] === obj[k]
  })
}

function checkPR (vendor) {
  switch (typeof vendor.pr) {
    case 'string':
      // "pr": "CIRRUS_PR"
      return !!env[vendor.pr]
    case 'object':
      if ('env' in vendor.pr) {
        if ('any' in vendor.pr) {
          // "pr": { "env": "CODEBUILD_WEBHOOK_EVENT", "any": ["PULL_REQUEST_CREATED", "PULL_REQUEST_UPDATED"] }
          return vendor.pr.any.some(function (key) {
            return env[vendor.pr.env] === key
          })
        } else {
          // "pr": { "env": "BUILDKITE_PULL_REQUEST", "ne": "false" }
          return vendor.pr.env in env && env[vendor.pr.env] !== vendor.pr.ne
        }
      } else if ('any' in vendor.pr) {
        // "pr": { "any": ["ghprbPullId", "CHANGE_ID"] }
        return vendor.pr.any.some(function (key) {
          return !!env[key]
        })
      } else {
        // "pr": { "DRONE_BUILD_EVENT": "pull_request" }
        return checkEnv(vendor.pr)
      }
    default:
      // PR detection not supported for this vendor
      return null
  }
}


/***/ }),

/***/ 2040:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('[{"name":"Agola CI","constant":"AGOLA","env":"AGOLA_GIT_REF","pr":"AGOLA_PULL_REQUEST_ID"},{"name":"Alpic","constant":"ALPIC","env":"ALPIC_HOST"},{"name":"Appcircle","constant":"APPCIRCLE","env":"AC_APPCIRCLE","pr":{"env":"AC_GIT_PR","ne":"false"}},{"name":"AppVeyor","constant":"APPVEYOR","env":"APPVEYOR","pr":"APPVEYOR_PULL_REQUEST_NUMBER"},{"name":"AWS CodeBuild","constant":"CODEBUILD","env":"CODEBUILD_BUILD_ARN","pr":{"env":"CODEBUILD_WEBHOOK_EVENT","any":["PULL_REQUEST_CREATED","PULL_REQUEST_UPDATED","PULL_REQUEST_REOPENED"]}},{"name":"Azure Pipelines","constant":"AZURE_PIPELINES","env":"TF_BUILD","pr":{"BUILD_REASON":"PullRequest"}},{"name":"Bamboo","constant":"BAMBOO","env":"bamboo_planKey"},{"name":"Bitbucket Pipelines","constant":"BITBUCKET","env":"BITBUCKET_COMMIT","pr":"BITBUCKET_PR_ID"},{"name":"Bitrise","constant":"BITRISE","env":"BITRISE_IO","pr":"BITRISE_PULL_REQUEST"},{"name":"Buddy","constant":"BUDDY","env":"BUDDY_WORKSPACE_ID","pr":"BUDDY_EXECUTION_PULL_REQUEST_ID"},{"name":"Buildkite","constant":"BUILDKITE","env":"BUILDKITE","pr":{"env":"BUILDKITE_PULL_REQUEST","ne":"false"}},{"name":"Capawesome Cloud","constant":"CAPAWESOME_CLOUD","env":"CAPAWESOME_CLOUD"},{"name":"CircleCI","constant":"CIRCLE","env":"CIRCLECI","pr":"CIRCLE_PULL_REQUEST"},{"name":"Cirrus CI","constant":"CIRRUS","env":"CIRRUS_CI","pr":"CIRRUS_PR"},{"name":"Cloudflare Pages","constant":"CLOUDFLARE_PAGES","env":"CF_PAGES"},{"name":"Cloudflare Workers","constant":"CLOUDFLARE_WORKERS","env":"WORKERS_CI"},{"name":"Codefresh","constant":"CODEFRESH","env":"CF_BUILD_ID","pr":{"any":["CF_PULL_REQUEST_NUMBER","CF_PULL_REQUEST_ID"]}},{"name":"Codemagic","constant":"CODEMAGIC","env":"CM_BUILD_ID","pr":"CM_PULL_REQUEST"},{"name":"Codeship","constant":"CODESHIP","env":{"CI_NAME":"codeship"}},{"name":"Drone","constant":"DRONE","env":"DRONE","pr":{"DRONE_BUILD_EVENT":"pull_request"}},{"name":"dsari","constant":"DSARI","env":"DSARI"},{"name":"Earthly","constant":"EARTHLY","env":"EARTHLY_CI"},{"name":"Expo Application Services","constant":"EAS","env":"EAS_BUILD"},{"name":"Gerrit","constant":"GERRIT","env":"GERRIT_PROJECT"},{"name":"Gitea Actions","constant":"GITEA_ACTIONS","env":"GITEA_ACTIONS"},{"name":"GitHub Actions","constant":"GITHUB_ACTIONS","env":"GITHUB_ACTIONS","pr":{"GITHUB_EVENT_NAME":"pull_request"}},{"name":"GitLab CI","constant":"GITLAB","env":"GITLAB_CI","pr":"CI_MERGE_REQUEST_ID"},{"name":"GoCD","constant":"GOCD","env":"GO_PIPELINE_LABEL"},{"name":"Google Cloud Build","constant":"GOOGLE_CLOUD_BUILD","env":"BUILDER_OUTPUT"},{"name":"Harness CI","constant":"HARNESS","env":"HARNESS_BUILD_ID"},{"name":"Heroku","constant":"HEROKU","env":{"env":"NODE","includes":"/app/.heroku/node/bin/node"}},{"name":"Hudson","constant":"HUDSON","env":"HUDSON_URL"},{"name":"Jenkins","constant":"JENKINS","env":["JENKINS_URL","BUILD_ID"],"pr":{"any":["ghprbPullId","CHANGE_ID"]}},{"name":"LayerCI","constant":"LAYERCI","env":"LAYERCI","pr":"LAYERCI_PULL_REQUEST"},{"name":"Magnum CI","constant":"MAGNUM","env":"MAGNUM"},{"name":"Netlify CI","constant":"NETLIFY","env":"NETLIFY","pr":{"env":"PULL_REQUEST","ne":"false"}},{"name":"Nevercode","constant":"NEVERCODE","env":"NEVERCODE","pr":{"env":"NEVERCODE_PULL_REQUEST","ne":"false"}},{"name":"Prow","constant":"PROW","env":"PROW_JOB_ID"},{"name":"ReleaseHub","constant":"RELEASEHUB","env":"RELEASE_BUILD_ID"},{"name":"Render","constant":"RENDER","env":"RENDER","pr":{"IS_PULL_REQUEST":"true"}},{"name":"RWX","constant":"RWX","env":"RWX"},{"name":"Sail CI","constant":"SAIL","env":"SAILCI","pr":"SAIL_PULL_REQUEST_NUMBER"},{"name":"Screwdriver","constant":"SCREWDRIVER","env":"SCREWDRIVER","pr":{"env":"SD_PULL_REQUEST","ne":"false"}},{"name":"Semaphore","constant":"SEMAPHORE","env":"SEMAPHORE","pr":"PULL_REQUEST_NUMBER"},{"name":"Sourcehut","constant":"SOURCEHUT","env":{"CI_NAME":"sourcehut"}},{"name":"Strider CD","constant":"STRIDER","env":"STRIDER"},{"name":"TaskCluster","constant":"TASKCLUSTER","env":["TASK_ID","RUN_ID"]},{"name":"TeamCity","constant":"TEAMCITY","env":"TEAMCITY_VERSION"},{"name":"Travis CI","constant":"TRAVIS","env":"TRAVIS","pr":{"env":"TRAVIS_PULL_REQUEST","ne":"false"}},{"name":"Vela","constant":"VELA","env":"VELA","pr":{"VELA_PULL_REQUEST":"1"}},{"name":"Vercel","constant":"VERCEL","env":{"any":["NOW_BUILDER","VERCEL"]},"pr":"VERCEL_GIT_PULL_REQUEST_ID"},{"name":"Visual Studio App Center","constant":"APPCENTER","env":"APPCENTER_BUILD_ID"},{"name":"Woodpecker","constant":"WOODPECKER","env":{"CI":"woodpecker"},"pr":{"CI_BUILD_EVENT":"pull_request"}},{"name":"Xcode Cloud","constant":"XCODE_CLOUD","env":"CI_XCODE_PROJECT","pr":"CI_PULL_REQUEST_NUMBER"},{"name":"Xcode Server","constant":"XCODE_SERVER","env":"XCS"}]');

/***/ })

};
;