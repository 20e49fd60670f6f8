// @ts-nocheck: generated from schemas/publishers/*.json by `npm run generate`.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var crates_io = validate21;
var func2 = require_ucs2length().default, pattern0 = new RegExp("^[a-zA-Z0-9][a-zA-Z0-9\\-]*$", "u"), pattern1 = new RegExp("^[a-zA-Z0-9\\-_.]+$", "u"), pattern2 = new RegExp("\\.ya?ml$", "u"), pattern3 = new RegExp("^[^/]*$", "u"), pattern4 = new RegExp("^(?! )", "u"), pattern5 = new RegExp("(?<! )$", "u"), pattern6 = new RegExp("^[^\\u0000-\\u001f\\u007f'\"`,;\\\\]*$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.owner === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.repository === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.workflow === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workflow" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "owner" || key0 === "repository" || key0 === "workflow" || key0 === "environment")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.owner !== void 0) {
      let data0 = data.owner;
      if (typeof data0 != "string") {
        let err4 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data0 == "string" && func2(data0) < 1) {
        let err5 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data0 == "string" && func2(data0) > 255) {
        let err6 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/1/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data0 == "string" && !pattern0.test(data0)) {
        let err7 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/2/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9][a-zA-Z0-9\\-]*$" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.repository !== void 0) {
      let data1 = data.repository;
      if (typeof data1 != "string") {
        let err8 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data1 == "string" && func2(data1) < 1) {
        let err9 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data1 == "string" && func2(data1) > 255) {
        let err10 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/1/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data1 == "string" && !pattern1.test(data1)) {
        let err11 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/2/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9\\-_.]+$" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.workflow !== void 0) {
      let data2 = data.workflow;
      if (typeof data2 != "string") {
        let err12 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data2 == "string" && func2(data2) < 1) {
        let err13 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data2 == "string" && func2(data2) > 255) {
        let err14 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/1/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data2 == "string" && !pattern2.test(data2)) {
        let err15 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/2/pattern", keyword: "pattern", params: { pattern: "\\.ya?ml$" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data2 == "string" && !pattern3.test(data2)) {
        let err16 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/3/pattern", keyword: "pattern", params: { pattern: "^[^/]*$" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.environment !== void 0) {
      let data3 = data.environment;
      if (typeof data3 != "string") {
        let err17 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      if (typeof data3 == "string" && func2(data3) > 255) {
        let err18 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/0/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data3 == "string" && !pattern4.test(data3)) {
        let err19 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/1/pattern", keyword: "pattern", params: { pattern: "^(?! )" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data3 == "string" && !pattern5.test(data3)) {
        let err20 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/2/pattern", keyword: "pattern", params: { pattern: "(?<! )$" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
      if (typeof data3 == "string" && !pattern6.test(data3)) {
        let err21 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/3/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f'\"`,;\\\\]*$" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
  } else {
    let err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
var jsr = validate22;
var pattern7 = new RegExp("^[A-Za-z0-9_-]+$", "u"), pattern8 = new RegExp("^[A-Za-z0-9._-]+$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.owner === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.repository === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "owner" || key0 === "repository")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.owner !== void 0) {
      let data0 = data.owner;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (typeof data0 == "string" && !pattern7.test(data0)) {
        let err4 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/0/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]+$" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.repository !== void 0) {
      let data1 = data.repository;
      if (typeof data1 != "string") {
        let err5 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data1 == "string" && !pattern8.test(data1)) {
        let err6 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/0/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]+$" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
var npm = validate23, schema8 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "publishers/npm.json", title: "Trusted publisher on npm for GitHub Actions", $comment: "npm's form is closed source: the two texts about the workflow are those of `npm trust` (npm 12.2.0), the others are this project's; checked 2026-11-22.", type: "object", required: ["owner", "repository", "workflow"], errorMessage: { required: { owner: "Organization or user is required", repository: "Repository is required", workflow: "Workflow filename is required" } }, additionalProperties: !1, properties: { provider: { title: "Select your publisher", type: "string", enum: ["GitHub Actions", "GitLab CI/CD", "CircleCI"] }, owner: { title: "Organization or user", description: "The GitHub user or organization, in its exact case.", type: "string", allOf: [{ minLength: 1, errorMessage: { minLength: "Organization or user is required" } }, { pattern: "^[^\\s/]*$", errorMessage: { pattern: "The name of the user or organization alone, without a slash or a blank" } }] }, repository: { title: "Repository", description: "The name of the repository, in its exact case.", type: "string", allOf: [{ minLength: 1, errorMessage: { minLength: "Repository is required" } }, { pattern: "^[^\\s/]*$", errorMessage: { pattern: "The name of the repository alone, without its owner" } }] }, workflow: { title: "Workflow filename", description: "The name of the workflow file.", type: "string", allOf: [{ minLength: 1, errorMessage: { minLength: "Workflow filename is required" } }, { pattern: "^[^/\\\\]*$", errorMessage: { pattern: "GitHub Actions workflow must be just a file not a path" } }, { pattern: "\\.ya?ml$", errorMessage: { pattern: "GitHub Actions Workflow must end in .yml or .yaml" } }] }, environment: { title: "Environment name", description: "The GitHub environment of the publishing job; empty for none.", type: "string" }, "allowed-actions": { title: "Allowed actions", description: "What the publisher may do; staging is always allowed.", type: "array", items: { type: "string", enum: ["npm publish", "npm stage publish"] }, uniqueItems: !0 } } }, pattern9 = new RegExp("^[^\\s/]*$", "u"), pattern11 = new RegExp("^[^/\\\\]*$", "u");
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.owner === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.repository === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.workflow === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workflow" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "provider" || key0 === "owner" || key0 === "repository" || key0 === "workflow" || key0 === "environment" || key0 === "allowed-actions")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.provider !== void 0) {
      let data0 = data.provider;
      if (typeof data0 != "string") {
        let err4 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (!(data0 === "GitHub Actions" || data0 === "GitLab CI/CD" || data0 === "CircleCI")) {
        let err5 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/enum", keyword: "enum", params: { allowedValues: schema8.properties.provider.enum } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data1 = data.owner;
      if (typeof data1 != "string") {
        let err6 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data1 == "string" && func2(data1) < 1) {
        let err7 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "string" && !pattern9.test(data1)) {
        let err8 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[^\\s/]*$" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.repository !== void 0) {
      let data2 = data.repository;
      if (typeof data2 != "string") {
        let err9 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data2 == "string" && func2(data2) < 1) {
        let err10 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data2 == "string" && !pattern9.test(data2)) {
        let err11 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[^\\s/]*$" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.workflow !== void 0) {
      let data3 = data.workflow;
      if (typeof data3 != "string") {
        let err12 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data3 == "string" && func2(data3) < 1) {
        let err13 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data3 == "string" && !pattern11.test(data3)) {
        let err14 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[^/\\\\]*$" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data3 == "string" && !pattern2.test(data3)) {
        let err15 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/2/pattern", keyword: "pattern", params: { pattern: "\\.ya?ml$" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.environment !== void 0 && typeof data.environment != "string") {
      let err16 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data["allowed-actions"] !== void 0) {
      let data5 = data["allowed-actions"];
      if (Array.isArray(data5)) {
        let len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 != "string") {
            let err17 = { instancePath: instancePath + "/allowed-actions/" + i0, schemaPath: "#/properties/allowed-actions/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
          if (!(data6 === "npm publish" || data6 === "npm stage publish")) {
            let err18 = { instancePath: instancePath + "/allowed-actions/" + i0, schemaPath: "#/properties/allowed-actions/items/enum", keyword: "enum", params: { allowedValues: schema8.properties["allowed-actions"].items.enum } };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        let i1 = data5.length, j0;
        if (i1 > 1) {
          let indices0 = {};
          for (; i1--; ) {
            let item0 = data5[i1];
            if (typeof item0 == "string") {
              if (typeof indices0[item0] == "number") {
                j0 = indices0[item0];
                let err19 = { instancePath: instancePath + "/allowed-actions", schemaPath: "#/properties/allowed-actions/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                break;
              }
              indices0[item0] = i1;
            }
          }
        }
      } else {
        let err20 = { instancePath: instancePath + "/allowed-actions", schemaPath: "#/properties/allowed-actions/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
  } else {
    let err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate23.errors = vErrors, errors === 0;
}
var nuget = validate24, schema9 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "publishers/nuget.json", title: "Trusted publishing policy on NuGet.org", $comment: "Rules and texts of NuGetGallery, GitHubCriteria.cs; checked 2026-11-22. The names of the scopes are this project\u2019s words.", type: "object", required: ["policy-name", "package-owner", "owner", "repository", "workflow"], errorMessage: { required: { "policy-name": "Name is required.", "package-owner": "The policy package owner is required.", owner: "The GitHub repository owner is required.", repository: "The GitHub repository is required.", workflow: "The GitHub Action workflow file is required." } }, additionalProperties: !1, properties: { "policy-name": { title: "Policy Name", description: "The name of the policy.", type: "string", allOf: [{ minLength: 1, errorMessage: { minLength: "Name is required." } }, { maxLength: 64, errorMessage: { maxLength: "The policy name cannot be longer than 64." } }, { pattern: "\\S|^$", errorMessage: { pattern: "Name is required." } }] }, "package-owner": { title: "Package Owner", description: "The user or organization that owns the packages.", type: "string", allOf: [{ minLength: 1, errorMessage: { minLength: "The policy package owner is required." } }] }, provider: { title: "Provider", type: "string", enum: ["GitHub Actions", "GitLab"] }, owner: { title: "Repository Owner", description: "The GitHub user or organization.", type: "string", allOf: [{ pattern: "\\S", errorMessage: { pattern: "The GitHub repository owner is required." } }] }, repository: { title: "Repository", description: "The name of the repository; an address of GitHub or `owner/name` is cut down to it.", type: "string", allOf: [{ pattern: "\\S", errorMessage: { pattern: "The GitHub repository is required." } }] }, workflow: { title: "Workflow File", description: "The workflow file; a leading `.github/workflows/` is cut off.", type: "string", allOf: [{ pattern: "\\S", errorMessage: { pattern: "The GitHub Action workflow file is required." } }] }, environment: { title: "Environment", description: "The GitHub environment of the publishing job; empty for none.", type: "string" }, scopes: { title: "Scopes", description: "What the key may do; empty for everything.", type: "array", items: { type: "string", enum: ["Push new packages and versions", "Push new versions of existing packages only", "Unlist"] }, uniqueItems: !0 } } }, pattern13 = new RegExp("\\S|^$", "u"), pattern14 = new RegExp("\\S", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data["policy-name"] === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policy-name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data["package-owner"] === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "package-owner" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.owner === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.repository === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.workflow === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workflow" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "policy-name" || key0 === "package-owner" || key0 === "provider" || key0 === "owner" || key0 === "repository" || key0 === "workflow" || key0 === "environment" || key0 === "scopes")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data["policy-name"] !== void 0) {
      let data0 = data["policy-name"];
      if (typeof data0 != "string") {
        let err6 = { instancePath: instancePath + "/policy-name", schemaPath: "#/properties/policy-name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data0 == "string" && func2(data0) < 1) {
        let err7 = { instancePath: instancePath + "/policy-name", schemaPath: "#/properties/policy-name/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data0 == "string" && func2(data0) > 64) {
        let err8 = { instancePath: instancePath + "/policy-name", schemaPath: "#/properties/policy-name/allOf/1/maxLength", keyword: "maxLength", params: { limit: 64 } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data0 == "string" && !pattern13.test(data0)) {
        let err9 = { instancePath: instancePath + "/policy-name", schemaPath: "#/properties/policy-name/allOf/2/pattern", keyword: "pattern", params: { pattern: "\\S|^$" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data["package-owner"] !== void 0) {
      let data1 = data["package-owner"];
      if (typeof data1 != "string") {
        let err10 = { instancePath: instancePath + "/package-owner", schemaPath: "#/properties/package-owner/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data1 == "string" && func2(data1) < 1) {
        let err11 = { instancePath: instancePath + "/package-owner", schemaPath: "#/properties/package-owner/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.provider !== void 0) {
      let data2 = data.provider;
      if (typeof data2 != "string") {
        let err12 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data2 === "GitHub Actions" || data2 === "GitLab")) {
        let err13 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/enum", keyword: "enum", params: { allowedValues: schema9.properties.provider.enum } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data3 = data.owner;
      if (typeof data3 != "string") {
        let err14 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data3 == "string" && !pattern14.test(data3)) {
        let err15 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/0/pattern", keyword: "pattern", params: { pattern: "\\S" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.repository !== void 0) {
      let data4 = data.repository;
      if (typeof data4 != "string") {
        let err16 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data4 == "string" && !pattern14.test(data4)) {
        let err17 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/0/pattern", keyword: "pattern", params: { pattern: "\\S" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.workflow !== void 0) {
      let data5 = data.workflow;
      if (typeof data5 != "string") {
        let err18 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data5 == "string" && !pattern14.test(data5)) {
        let err19 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/0/pattern", keyword: "pattern", params: { pattern: "\\S" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.environment !== void 0 && typeof data.environment != "string") {
      let err20 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    if (data.scopes !== void 0) {
      let data7 = data.scopes;
      if (Array.isArray(data7)) {
        let len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (typeof data8 != "string") {
            let err21 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "#/properties/scopes/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
          if (!(data8 === "Push new packages and versions" || data8 === "Push new versions of existing packages only" || data8 === "Unlist")) {
            let err22 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "#/properties/scopes/items/enum", keyword: "enum", params: { allowedValues: schema9.properties.scopes.items.enum } };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
        let i1 = data7.length, j0;
        if (i1 > 1) {
          let indices0 = {};
          for (; i1--; ) {
            let item0 = data7[i1];
            if (typeof item0 == "string") {
              if (typeof indices0[item0] == "number") {
                j0 = indices0[item0];
                let err23 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                break;
              }
              indices0[item0] = i1;
            }
          }
        }
      } else {
        let err24 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
  } else {
    let err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
var open_vsx = validate25, schema10 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "publishers/open-vsx.json", title: "Trusted publisher on Open VSX for GitHub Actions", $comment: "Rules of GitHubTrustedPublishingProviderSupport.java; `Malformed registration request` is its text for an empty field, the others are this project\u2019s; checked 2026-11-22.", type: "object", required: ["owner", "repository", "workflow", "extension"], errorMessage: { required: { owner: "Malformed registration request", repository: "Malformed registration request", workflow: "Malformed registration request", extension: "The namespace and the name of the extension, with a dot between" } }, additionalProperties: !1, properties: { provider: { title: "Provider", type: "string", enum: ["GitHub", "GitLab"] }, owner: { title: "Organization or User name", description: "The GitHub user or organization, in its exact case.", type: "string", allOf: [{ pattern: "\\S", errorMessage: { pattern: "Malformed registration request" } }, { pattern: "^[^\\s/]*$", errorMessage: { pattern: "The name of the user or organization alone, without a slash or a blank" } }] }, repository: { title: "Repository name", description: "The name of the repository, in its exact case.", type: "string", allOf: [{ pattern: "\\S", errorMessage: { pattern: "Malformed registration request" } }, { pattern: "^[^\\s/]*$", errorMessage: { pattern: "The name of the repository alone, without its owner" } }] }, workflow: { title: "Workflow filename", description: "The name of the workflow file; Open VSX puts `.github/workflows/` in front of it.", type: "string", allOf: [{ pattern: "\\S", errorMessage: { pattern: "Malformed registration request" } }, { pattern: "^[^/\\\\]*$", errorMessage: { pattern: "The name of the file alone: Open VSX puts `.github/workflows/` in front of it" } }, { pattern: "\\.ya?ml$|^\\s*$", errorMessage: { pattern: "The name of the file with its ending, .yml or .yaml" } }] }, environment: { title: "Environment name (optional)", description: "The GitHub environment of the publishing job; empty for none.", type: "string" }, extension: { title: "Extension", description: "The extension, `namespace.name`.", type: "string", allOf: [{ pattern: "^[^\\s.]+\\.[^\\s.]+$", errorMessage: { pattern: "The namespace and the name of the extension, with a dot between" } }] } } }, pattern23 = new RegExp("\\.ya?ml$|^\\s*$", "u"), pattern24 = new RegExp("^[^\\s.]+\\.[^\\s.]+$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.owner === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.repository === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.workflow === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workflow" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.extension === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "extension" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "provider" || key0 === "owner" || key0 === "repository" || key0 === "workflow" || key0 === "environment" || key0 === "extension")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.provider !== void 0) {
      let data0 = data.provider;
      if (typeof data0 != "string") {
        let err5 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (!(data0 === "GitHub" || data0 === "GitLab")) {
        let err6 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/enum", keyword: "enum", params: { allowedValues: schema10.properties.provider.enum } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data1 = data.owner;
      if (typeof data1 != "string") {
        let err7 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "string" && !pattern14.test(data1)) {
        let err8 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/0/pattern", keyword: "pattern", params: { pattern: "\\S" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data1 == "string" && !pattern9.test(data1)) {
        let err9 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[^\\s/]*$" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.repository !== void 0) {
      let data2 = data.repository;
      if (typeof data2 != "string") {
        let err10 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data2 == "string" && !pattern14.test(data2)) {
        let err11 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/0/pattern", keyword: "pattern", params: { pattern: "\\S" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data2 == "string" && !pattern9.test(data2)) {
        let err12 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[^\\s/]*$" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.workflow !== void 0) {
      let data3 = data.workflow;
      if (typeof data3 != "string") {
        let err13 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data3 == "string" && !pattern14.test(data3)) {
        let err14 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/0/pattern", keyword: "pattern", params: { pattern: "\\S" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data3 == "string" && !pattern11.test(data3)) {
        let err15 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[^/\\\\]*$" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data3 == "string" && !pattern23.test(data3)) {
        let err16 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/2/pattern", keyword: "pattern", params: { pattern: "\\.ya?ml$|^\\s*$" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.environment !== void 0 && typeof data.environment != "string") {
      let err17 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.extension !== void 0) {
      let data5 = data.extension;
      if (typeof data5 != "string") {
        let err18 = { instancePath: instancePath + "/extension", schemaPath: "#/properties/extension/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data5 == "string" && !pattern24.test(data5)) {
        let err19 = { instancePath: instancePath + "/extension", schemaPath: "#/properties/extension/allOf/0/pattern", keyword: "pattern", params: { pattern: "^[^\\s.]+\\.[^\\s.]+$" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
var pub_dev = validate26, schema11 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "publishers/pub.dev.json", title: "Automated publishing from GitHub Actions on pub.dev", $comment: "Rules and texts of app/lib/package/backend.dart of pub-dev; checked 2026-11-22.", type: "object", required: ["repository", "tag-pattern", "events"], errorMessage: { required: { repository: "The `repository` field must not be empty when enabled.", "tag-pattern": "The `tagPattern` field must contain a single `{{version}}` part.", events: "At least one of the events (`push` or `workflow_dispatch`) must be enabled." } }, additionalProperties: !1, properties: { repository: { title: "Repository", description: "Owner and name of the repository, in their exact case.", type: "string", allOf: [{ minLength: 1, errorMessage: { minLength: "The `repository` field must not be empty when enabled." } }, { pattern: "^$|^[^/]+/[^/]+$", errorMessage: { pattern: "The `repository` field must follow the `<owner>/<repository>` pattern." } }, { pattern: "^[A-Za-z0-9._/-]*$", errorMessage: { pattern: "The `repository` field has invalid characters." } }] }, "tag-pattern": { title: "Tag pattern", description: "The tag of a release, with the version once.", type: "string", allOf: [{ pattern: "^(?:(?!\\{\\{version\\}\\}).)*\\{\\{version\\}\\}(?:(?!\\{\\{version\\}\\}).)*$", errorMessage: { pattern: "The `tagPattern` field must contain a single `{{version}}` part." } }, { pattern: "^[A-Za-z0-9._/-]*(?:\\{\\{version\\}\\}[A-Za-z0-9._/-]*)*$", errorMessage: { pattern: "The `tagPattern` field has invalid characters." } }] }, events: { title: "Enable publishing from events", description: "The events that may publish.", type: "array", items: { type: "string", enum: ["push", "workflow_dispatch"] }, uniqueItems: !0, minItems: 1, errorMessage: { minItems: "At least one of the events (`push` or `workflow_dispatch`) must be enabled." } }, "require-environment": { title: "Require GitHub Actions environment", type: "string", enum: ["yes", "no"] }, environment: { title: "Environment", description: "The GitHub environment that the job has to run in.", type: "string", allOf: [{ pattern: "^[A-Za-z0-9._-]*$", errorMessage: { pattern: "The `environment` field has invalid characters." } }] } } }, pattern25 = new RegExp("^$|^[^/]+/[^/]+$", "u"), pattern26 = new RegExp("^[A-Za-z0-9._/-]*$", "u"), pattern27 = new RegExp("^(?:(?!\\{\\{version\\}\\}).)*\\{\\{version\\}\\}(?:(?!\\{\\{version\\}\\}).)*$", "u"), pattern28 = new RegExp("^[A-Za-z0-9._/-]*(?:\\{\\{version\\}\\}[A-Za-z0-9._/-]*)*$", "u"), pattern29 = new RegExp("^[A-Za-z0-9._-]*$", "u");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.repository === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data["tag-pattern"] === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tag-pattern" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.events === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "events" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "repository" || key0 === "tag-pattern" || key0 === "events" || key0 === "require-environment" || key0 === "environment")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.repository !== void 0) {
      let data0 = data.repository;
      if (typeof data0 != "string") {
        let err4 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data0 == "string" && func2(data0) < 1) {
        let err5 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data0 == "string" && !pattern25.test(data0)) {
        let err6 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/1/pattern", keyword: "pattern", params: { pattern: "^$|^[^/]+/[^/]+$" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data0 == "string" && !pattern26.test(data0)) {
        let err7 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/2/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._/-]*$" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data["tag-pattern"] !== void 0) {
      let data1 = data["tag-pattern"];
      if (typeof data1 != "string") {
        let err8 = { instancePath: instancePath + "/tag-pattern", schemaPath: "#/properties/tag-pattern/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data1 == "string" && !pattern27.test(data1)) {
        let err9 = { instancePath: instancePath + "/tag-pattern", schemaPath: "#/properties/tag-pattern/allOf/0/pattern", keyword: "pattern", params: { pattern: "^(?:(?!\\{\\{version\\}\\}).)*\\{\\{version\\}\\}(?:(?!\\{\\{version\\}\\}).)*$" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data1 == "string" && !pattern28.test(data1)) {
        let err10 = { instancePath: instancePath + "/tag-pattern", schemaPath: "#/properties/tag-pattern/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._/-]*(?:\\{\\{version\\}\\}[A-Za-z0-9._/-]*)*$" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.events !== void 0) {
      let data2 = data.events;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          let err11 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 != "string") {
            let err12 = { instancePath: instancePath + "/events/" + i0, schemaPath: "#/properties/events/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          if (!(data3 === "push" || data3 === "workflow_dispatch")) {
            let err13 = { instancePath: instancePath + "/events/" + i0, schemaPath: "#/properties/events/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.events.items.enum } };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
        let i1 = data2.length, j0;
        if (i1 > 1) {
          let indices0 = {};
          for (; i1--; ) {
            let item0 = data2[i1];
            if (typeof item0 == "string") {
              if (typeof indices0[item0] == "number") {
                j0 = indices0[item0];
                let err14 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                break;
              }
              indices0[item0] = i1;
            }
          }
        }
      } else {
        let err15 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data["require-environment"] !== void 0) {
      let data4 = data["require-environment"];
      if (typeof data4 != "string") {
        let err16 = { instancePath: instancePath + "/require-environment", schemaPath: "#/properties/require-environment/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data4 === "yes" || data4 === "no")) {
        let err17 = { instancePath: instancePath + "/require-environment", schemaPath: "#/properties/require-environment/enum", keyword: "enum", params: { allowedValues: schema11.properties["require-environment"].enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.environment !== void 0) {
      let data5 = data.environment;
      if (typeof data5 != "string") {
        let err18 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data5 == "string" && !pattern29.test(data5)) {
        let err19 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/0/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]*$" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate26.errors = vErrors, errors === 0;
}
var pypi = validate27;
var pattern30 = new RegExp("^\\s*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9._\\-]*[A-Za-z0-9])\\s*$", "u"), pattern33 = new RegExp("\\.ya?ml\\s*$", "u");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.owner === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.repository === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.workflow === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workflow" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "project" || key0 === "owner" || key0 === "repository" || key0 === "workflow" || key0 === "environment")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.project !== void 0) {
      let data0 = data.project;
      if (typeof data0 != "string") {
        let err4 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data0 == "string" && func2(data0) < 1) {
        let err5 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data0 == "string" && !pattern30.test(data0)) {
        let err6 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/allOf/1/pattern", keyword: "pattern", params: { pattern: "^\\s*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9._\\-]*[A-Za-z0-9])\\s*$" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data1 = data.owner;
      if (typeof data1 != "string") {
        let err7 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "string" && func2(data1) < 1) {
        let err8 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data1 == "string" && !pattern0.test(data1)) {
        let err9 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9][a-zA-Z0-9\\-]*$" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.repository !== void 0) {
      let data2 = data.repository;
      if (typeof data2 != "string") {
        let err10 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data2 == "string" && func2(data2) < 1) {
        let err11 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data2 == "string" && !pattern1.test(data2)) {
        let err12 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9\\-_.]+$" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.workflow !== void 0) {
      let data3 = data.workflow;
      if (typeof data3 != "string") {
        let err13 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data3 == "string" && func2(data3) < 1) {
        let err14 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data3 == "string" && !pattern33.test(data3)) {
        let err15 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/1/pattern", keyword: "pattern", params: { pattern: "\\.ya?ml\\s*$" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data3 == "string" && !pattern3.test(data3)) {
        let err16 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/2/pattern", keyword: "pattern", params: { pattern: "^[^/]*$" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.environment !== void 0) {
      let data4 = data.environment;
      if (typeof data4 != "string") {
        let err17 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      if (typeof data4 == "string" && func2(data4) > 255) {
        let err18 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/0/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data4 == "string" && !pattern4.test(data4)) {
        let err19 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/1/pattern", keyword: "pattern", params: { pattern: "^(?! )" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data4 == "string" && !pattern5.test(data4)) {
        let err20 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/2/pattern", keyword: "pattern", params: { pattern: "(?<! )$" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
      if (typeof data4 == "string" && !pattern6.test(data4)) {
        let err21 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/3/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f'\"`,;\\\\]*$" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
  } else {
    let err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
  }
  return validate27.errors = vErrors, errors === 0;
}
var rubygems = validate28;
var pattern38 = new RegExp("[a-zA-Z]", "u"), pattern39 = new RegExp("^[a-zA-Z0-9._-]*$", "u"), pattern40 = new RegExp("^(?![._-])", "u");
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.owner === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.repository === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.workflow === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workflow" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "project" || key0 === "owner" || key0 === "repository" || key0 === "workflow" || key0 === "environment" || key0 === "workflow-repository-owner" || key0 === "workflow-repository-name")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data["workflow-repository-owner"] !== void 0 && data["workflow-repository-name"] === void 0) {
      let err4 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
        property: "workflow-repository-owner",
        missingProperty: "workflow-repository-name",
        depsCount: 1,
        deps: "workflow-repository-name"
      } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data["workflow-repository-name"] !== void 0 && data["workflow-repository-owner"] === void 0) {
      let err5 = { instancePath, schemaPath: "#/dependencies", keyword: "dependencies", params: {
        property: "workflow-repository-name",
        missingProperty: "workflow-repository-owner",
        depsCount: 1,
        deps: "workflow-repository-owner"
      } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.project !== void 0) {
      let data0 = data.project;
      if (typeof data0 != "string") {
        let err6 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data0 == "string" && func2(data0) < 1) {
        let err7 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data0 == "string" && !pattern38.test(data0)) {
        let err8 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/allOf/1/pattern", keyword: "pattern", params: { pattern: "[a-zA-Z]" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data0 == "string" && !pattern39.test(data0)) {
        let err9 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/allOf/2/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9._-]*$" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data0 == "string" && !pattern40.test(data0)) {
        let err10 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/allOf/3/pattern", keyword: "pattern", params: { pattern: "^(?![._-])" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data1 = data.owner;
      if (typeof data1 != "string") {
        let err11 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data1 == "string" && func2(data1) < 1) {
        let err12 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data1 == "string" && func2(data1) > 255) {
        let err13 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/1/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.repository !== void 0) {
      let data2 = data.repository;
      if (typeof data2 != "string") {
        let err14 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data2 == "string" && func2(data2) < 1) {
        let err15 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data2 == "string" && func2(data2) > 255) {
        let err16 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/1/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.workflow !== void 0) {
      let data3 = data.workflow;
      if (typeof data3 != "string") {
        let err17 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      if (typeof data3 == "string" && func2(data3) < 1) {
        let err18 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data3 == "string" && func2(data3) > 255) {
        let err19 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/1/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data3 == "string" && !pattern2.test(data3)) {
        let err20 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/2/pattern", keyword: "pattern", params: { pattern: "\\.ya?ml$" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
      if (typeof data3 == "string" && !pattern3.test(data3)) {
        let err21 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/3/pattern", keyword: "pattern", params: { pattern: "^[^/]*$" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.environment !== void 0) {
      let data4 = data.environment;
      if (typeof data4 != "string") {
        let err22 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      if (typeof data4 == "string" && func2(data4) > 255) {
        let err23 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/0/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data["workflow-repository-owner"] !== void 0) {
      let data5 = data["workflow-repository-owner"];
      if (typeof data5 != "string") {
        let err24 = { instancePath: instancePath + "/workflow-repository-owner", schemaPath: "#/properties/workflow-repository-owner/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
      if (typeof data5 == "string" && func2(data5) > 255) {
        let err25 = { instancePath: instancePath + "/workflow-repository-owner", schemaPath: "#/properties/workflow-repository-owner/allOf/0/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data["workflow-repository-name"] !== void 0) {
      let data6 = data["workflow-repository-name"];
      if (typeof data6 != "string") {
        let err26 = { instancePath: instancePath + "/workflow-repository-name", schemaPath: "#/properties/workflow-repository-name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (typeof data6 == "string" && func2(data6) > 255) {
        let err27 = { instancePath: instancePath + "/workflow-repository-name", schemaPath: "#/properties/workflow-repository-name/allOf/0/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
  } else {
    let err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
var testpypi = validate29;
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.owner === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.repository === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.workflow === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workflow" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "project" || key0 === "owner" || key0 === "repository" || key0 === "workflow" || key0 === "environment")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.project !== void 0) {
      let data0 = data.project;
      if (typeof data0 != "string") {
        let err4 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data0 == "string" && func2(data0) < 1) {
        let err5 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data0 == "string" && !pattern30.test(data0)) {
        let err6 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/allOf/1/pattern", keyword: "pattern", params: { pattern: "^\\s*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9._\\-]*[A-Za-z0-9])\\s*$" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data1 = data.owner;
      if (typeof data1 != "string") {
        let err7 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "string" && func2(data1) < 1) {
        let err8 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data1 == "string" && !pattern0.test(data1)) {
        let err9 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9][a-zA-Z0-9\\-]*$" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.repository !== void 0) {
      let data2 = data.repository;
      if (typeof data2 != "string") {
        let err10 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data2 == "string" && func2(data2) < 1) {
        let err11 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data2 == "string" && !pattern1.test(data2)) {
        let err12 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/1/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9\\-_.]+$" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.workflow !== void 0) {
      let data3 = data.workflow;
      if (typeof data3 != "string") {
        let err13 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data3 == "string" && func2(data3) < 1) {
        let err14 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data3 == "string" && !pattern33.test(data3)) {
        let err15 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/1/pattern", keyword: "pattern", params: { pattern: "\\.ya?ml\\s*$" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data3 == "string" && !pattern3.test(data3)) {
        let err16 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/2/pattern", keyword: "pattern", params: { pattern: "^[^/]*$" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.environment !== void 0) {
      let data4 = data.environment;
      if (typeof data4 != "string") {
        let err17 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      if (typeof data4 == "string" && func2(data4) > 255) {
        let err18 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/0/maxLength", keyword: "maxLength", params: { limit: 255 } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data4 == "string" && !pattern4.test(data4)) {
        let err19 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/1/pattern", keyword: "pattern", params: { pattern: "^(?! )" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data4 == "string" && !pattern5.test(data4)) {
        let err20 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/2/pattern", keyword: "pattern", params: { pattern: "(?<! )$" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
      if (typeof data4 == "string" && !pattern6.test(data4)) {
        let err21 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/allOf/3/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f'\"`,;\\\\]*$" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
  } else {
    let err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
  }
  return validate29.errors = vErrors, errors === 0;
}
var vs_marketplace = validate30;
var pattern51 = new RegExp("^[^\\s/]+/[^\\s/]+$", "u");
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.repository === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.workflow === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workflow" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "repository" || key0 === "workflow")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.repository !== void 0) {
      let data0 = data.repository;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (typeof data0 == "string" && !pattern51.test(data0)) {
        let err4 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/allOf/0/pattern", keyword: "pattern", params: { pattern: "^[^\\s/]+/[^\\s/]+$" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.workflow !== void 0) {
      let data1 = data.workflow;
      if (typeof data1 != "string") {
        let err5 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data1 == "string" && func2(data1) < 1) {
        let err6 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/allOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate30.errors = vErrors, errors === 0;
}
export {
  crates_io,
  jsr,
  npm,
  nuget,
  open_vsx,
  pub_dev,
  pypi,
  rubygems,
  testpypi,
  vs_marketplace
};
export const forms = {
  "crates.io": crates_io,
  "jsr": jsr,
  "npm": npm,
  "nuget": nuget,
  "open-vsx": open_vsx,
  "pub.dev": pub_dev,
  "pypi": pypi,
  "rubygems": rubygems,
  "testpypi": testpypi,
  "vs-marketplace": vs_marketplace,
};
export const texts = {
  "crates.io": {
    "#/required:owner": "GitHub repository owner name may not be empty",
    "#/required:repository": "GitHub repository name may not be empty",
    "#/required:workflow": "Workflow filename may not be empty",
    "#/properties/owner/allOf/0/minLength": "GitHub repository owner name may not be empty",
    "#/properties/owner/allOf/1/maxLength": "GitHub repository owner name is too long (maximum is 255 characters)",
    "#/properties/owner/allOf/2/pattern": "Invalid GitHub repository owner name",
    "#/properties/repository/allOf/0/minLength": "GitHub repository name may not be empty",
    "#/properties/repository/allOf/1/maxLength": "GitHub repository name is too long (maximum is 255 characters)",
    "#/properties/repository/allOf/2/pattern": "Invalid GitHub repository name",
    "#/properties/workflow/allOf/0/minLength": "Workflow filename may not be empty",
    "#/properties/workflow/allOf/1/maxLength": "Workflow filename is too long (maximum is 255 characters)",
    "#/properties/workflow/allOf/2/pattern": "Workflow filename must end with `.yml` or `.yaml`",
    "#/properties/workflow/allOf/3/pattern": "Workflow filename must be a filename only, without directories",
    "#/properties/environment/allOf/0/maxLength": "Environment name is too long (maximum is 255 characters)",
    "#/properties/environment/allOf/1/pattern": "Environment name may not start with whitespace",
    "#/properties/environment/allOf/2/pattern": "Environment name may not end with whitespace",
    "#/properties/environment/allOf/3/pattern": "Environment name must not contain non-printable characters or the characters \"'\", \"\"\", \"`\", \",\", \";\", \"\\\""
  },
  "jsr": {
    "#/required:owner": "The requested GitHub repository was not found. Make sure the repository exists and is public.",
    "#/required:repository": "The requested GitHub repository was not found. Make sure the repository exists and is public.",
    "#/properties/owner/allOf/0/pattern": "The requested GitHub repository was not found. Make sure the repository exists and is public.",
    "#/properties/repository/allOf/0/pattern": "The requested GitHub repository was not found. Make sure the repository exists and is public."
  },
  "npm": {
    "#/required:owner": "Organization or user is required",
    "#/required:repository": "Repository is required",
    "#/required:workflow": "Workflow filename is required",
    "#/properties/owner/allOf/0/minLength": "Organization or user is required",
    "#/properties/owner/allOf/1/pattern": "The name of the user or organization alone, without a slash or a blank",
    "#/properties/repository/allOf/0/minLength": "Repository is required",
    "#/properties/repository/allOf/1/pattern": "The name of the repository alone, without its owner",
    "#/properties/workflow/allOf/0/minLength": "Workflow filename is required",
    "#/properties/workflow/allOf/1/pattern": "GitHub Actions workflow must be just a file not a path",
    "#/properties/workflow/allOf/2/pattern": "GitHub Actions Workflow must end in .yml or .yaml"
  },
  "nuget": {
    "#/required:policy-name": "Name is required.",
    "#/required:package-owner": "The policy package owner is required.",
    "#/required:owner": "The GitHub repository owner is required.",
    "#/required:repository": "The GitHub repository is required.",
    "#/required:workflow": "The GitHub Action workflow file is required.",
    "#/properties/policy-name/allOf/0/minLength": "Name is required.",
    "#/properties/policy-name/allOf/1/maxLength": "The policy name cannot be longer than 64.",
    "#/properties/policy-name/allOf/2/pattern": "Name is required.",
    "#/properties/package-owner/allOf/0/minLength": "The policy package owner is required.",
    "#/properties/owner/allOf/0/pattern": "The GitHub repository owner is required.",
    "#/properties/repository/allOf/0/pattern": "The GitHub repository is required.",
    "#/properties/workflow/allOf/0/pattern": "The GitHub Action workflow file is required."
  },
  "open-vsx": {
    "#/required:owner": "Malformed registration request",
    "#/required:repository": "Malformed registration request",
    "#/required:workflow": "Malformed registration request",
    "#/required:extension": "The namespace and the name of the extension, with a dot between",
    "#/properties/owner/allOf/0/pattern": "Malformed registration request",
    "#/properties/owner/allOf/1/pattern": "The name of the user or organization alone, without a slash or a blank",
    "#/properties/repository/allOf/0/pattern": "Malformed registration request",
    "#/properties/repository/allOf/1/pattern": "The name of the repository alone, without its owner",
    "#/properties/workflow/allOf/0/pattern": "Malformed registration request",
    "#/properties/workflow/allOf/1/pattern": "The name of the file alone: Open VSX puts `.github/workflows/` in front of it",
    "#/properties/workflow/allOf/2/pattern": "The name of the file with its ending, .yml or .yaml",
    "#/properties/extension/allOf/0/pattern": "The namespace and the name of the extension, with a dot between"
  },
  "pub.dev": {
    "#/required:repository": "The `repository` field must not be empty when enabled.",
    "#/required:tag-pattern": "The `tagPattern` field must contain a single `{{version}}` part.",
    "#/required:events": "At least one of the events (`push` or `workflow_dispatch`) must be enabled.",
    "#/properties/repository/allOf/0/minLength": "The `repository` field must not be empty when enabled.",
    "#/properties/repository/allOf/1/pattern": "The `repository` field must follow the `<owner>/<repository>` pattern.",
    "#/properties/repository/allOf/2/pattern": "The `repository` field has invalid characters.",
    "#/properties/tag-pattern/allOf/0/pattern": "The `tagPattern` field must contain a single `{{version}}` part.",
    "#/properties/tag-pattern/allOf/1/pattern": "The `tagPattern` field has invalid characters.",
    "#/properties/events/minItems": "At least one of the events (`push` or `workflow_dispatch`) must be enabled.",
    "#/properties/environment/allOf/0/pattern": "The `environment` field has invalid characters."
  },
  "pypi": {
    "#/required:owner": "Specify GitHub repository owner (username or organization)",
    "#/required:repository": "Specify repository name",
    "#/required:workflow": "Specify workflow filename",
    "#/properties/project/allOf/0/minLength": "Specify project name",
    "#/properties/project/allOf/1/pattern": "Invalid project name",
    "#/properties/owner/allOf/0/minLength": "Specify GitHub repository owner (username or organization)",
    "#/properties/owner/allOf/1/pattern": "Invalid GitHub user or organization name.",
    "#/properties/repository/allOf/0/minLength": "Specify repository name",
    "#/properties/repository/allOf/1/pattern": "Invalid repository name",
    "#/properties/workflow/allOf/0/minLength": "Specify workflow filename",
    "#/properties/workflow/allOf/1/pattern": "Workflow name must end with .yml or .yaml",
    "#/properties/workflow/allOf/2/pattern": "Workflow filename must be a filename only, without directories",
    "#/properties/environment/allOf/0/maxLength": "Environment name is too long (maximum is 255 characters)",
    "#/properties/environment/allOf/1/pattern": "Environment name may not start with whitespace",
    "#/properties/environment/allOf/2/pattern": "Environment name may not end with whitespace",
    "#/properties/environment/allOf/3/pattern": "Environment name must not contain non-printable characters or the characters \"'\", \"\"\", \"`\", \",\", \";\", \"\\\""
  },
  "rubygems": {
    "#/dependencies": "Workflow Repository Owner and Workflow Repository Name go together",
    "#/required:owner": "can't be blank",
    "#/required:repository": "can't be blank",
    "#/required:workflow": "can't be blank",
    "#/properties/project/allOf/0/minLength": "can't be blank",
    "#/properties/project/allOf/1/pattern": "must include at least one letter",
    "#/properties/project/allOf/2/pattern": "can only include letters, numbers, dashes, and underscores",
    "#/properties/project/allOf/3/pattern": "can not begin with a period, dash, or underscore",
    "#/properties/owner/allOf/0/minLength": "can't be blank",
    "#/properties/owner/allOf/1/maxLength": "is too long (maximum is 255 characters)",
    "#/properties/repository/allOf/0/minLength": "can't be blank",
    "#/properties/repository/allOf/1/maxLength": "is too long (maximum is 255 characters)",
    "#/properties/workflow/allOf/0/minLength": "can't be blank",
    "#/properties/workflow/allOf/1/maxLength": "is too long (maximum is 255 characters)",
    "#/properties/workflow/allOf/2/pattern": "must end with .yml or .yaml",
    "#/properties/workflow/allOf/3/pattern": "must be a filename only, without directories",
    "#/properties/environment/allOf/0/maxLength": "is too long (maximum is 255 characters)",
    "#/properties/workflow-repository-owner/allOf/0/maxLength": "is too long (maximum is 255 characters)",
    "#/properties/workflow-repository-name/allOf/0/maxLength": "is too long (maximum is 255 characters)"
  },
  "testpypi": {
    "#/required:owner": "Specify GitHub repository owner (username or organization)",
    "#/required:repository": "Specify repository name",
    "#/required:workflow": "Specify workflow filename",
    "#/properties/project/allOf/0/minLength": "Specify project name",
    "#/properties/project/allOf/1/pattern": "Invalid project name",
    "#/properties/owner/allOf/0/minLength": "Specify GitHub repository owner (username or organization)",
    "#/properties/owner/allOf/1/pattern": "Invalid GitHub user or organization name.",
    "#/properties/repository/allOf/0/minLength": "Specify repository name",
    "#/properties/repository/allOf/1/pattern": "Invalid repository name",
    "#/properties/workflow/allOf/0/minLength": "Specify workflow filename",
    "#/properties/workflow/allOf/1/pattern": "Workflow name must end with .yml or .yaml",
    "#/properties/workflow/allOf/2/pattern": "Workflow filename must be a filename only, without directories",
    "#/properties/environment/allOf/0/maxLength": "Environment name is too long (maximum is 255 characters)",
    "#/properties/environment/allOf/1/pattern": "Environment name may not start with whitespace",
    "#/properties/environment/allOf/2/pattern": "Environment name may not end with whitespace",
    "#/properties/environment/allOf/3/pattern": "Environment name must not contain non-printable characters or the characters \"'\", \"\"\", \"`\", \",\", \";\", \"\\\""
  },
  "vs-marketplace": {
    "#/required:repository": "Owner and name of the repository, with a slash between",
    "#/required:workflow": "The workflow file is required",
    "#/properties/repository/allOf/0/pattern": "Owner and name of the repository, with a slash between",
    "#/properties/workflow/allOf/0/minLength": "The workflow file is required"
  }
};
