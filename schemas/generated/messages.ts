// @ts-nocheck: generated from schemas/messages/*.json by `npm run generate`.
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

var isFromPage = validate21, schema6 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "messages/from-page.json", title: "What the wizard's page may tell the extension", type: "object", required: ["type"], discriminator: { propertyName: "type" }, oneOf: [{ type: "object", properties: { type: { const: "ready" } }, required: ["type"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "reload" } }, required: ["type"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "repository" }, value: { $ref: "#/definitions/word" } }, required: ["type", "value"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "include" }, plan: { $ref: "#/definitions/word" }, on: { type: "boolean" } }, required: ["type", "plan", "on"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "package" }, plan: { $ref: "#/definitions/word" }, value: { $ref: "#/definitions/word" } }, required: ["type", "plan", "value"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "target" }, plan: { $ref: "#/definitions/word" }, value: { $ref: "#/definitions/word" } }, required: ["type", "plan", "value"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "tick" }, step: { $ref: "#/definitions/word" }, on: { type: "boolean" } }, required: ["type", "step", "on"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "copy" }, plan: { $ref: "#/definitions/word" }, what: { $ref: "#/definitions/word" }, package: { $ref: "#/definitions/word" } }, required: ["type", "plan", "what"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "open" }, plan: { $ref: "#/definitions/word" }, page: { enum: ["prefilled", "publishers", "pending", "package", "docs", "tokens", "lockdown"] }, package: { $ref: "#/definitions/word" } }, required: ["type", "plan", "page"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "openGithub" }, page: { enum: ["new-environment", "environments", "secrets", "actions"] } }, required: ["type", "page"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "showWorkflow" }, plan: { $ref: "#/definitions/word" } }, required: ["type", "plan"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "terminal" }, plan: { $ref: "#/definitions/word" }, dry: { type: "boolean" }, package: { $ref: "#/definitions/word" } }, required: ["type", "plan", "dry"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "protect" }, environment: { $ref: "#/definitions/word" }, rule: { enum: ["reviewer", "no-self-review", "tags-only"] }, on: { type: "boolean" } }, required: ["type", "environment", "rule", "on"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "tagPattern" }, environment: { $ref: "#/definitions/word" }, value: { $ref: "#/definitions/word" } }, required: ["type", "environment", "value"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "createEnvironment" }, environment: { $ref: "#/definitions/word" } }, required: ["type", "environment"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "readGithub" } }, required: ["type"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "deleteSecret" }, name: { $ref: "#/definitions/word" } }, required: ["type", "name"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "newWorkflow" } }, required: ["type"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "record" } }, required: ["type"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "diff" } }, required: ["type"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "apply" } }, required: ["type"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "trust" } }, required: ["type"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "save" } }, required: ["type"], additionalProperties: !1 }], definitions: { word: { type: "string", maxLength: 1e3 } } };
var func2 = require_ucs2length().default;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (typeof data == "string") {
      if (func2(data) > 1e3)
        return validate22.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1e3 } }], !1;
    } else
      return validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } }], !1;
  return validate22.errors = vErrors, errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let tag0 = data.type;
        if (typeof tag0 == "string")
          if (tag0 === "ready") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing1;
                if (data.type === void 0 && (missing1 = "type"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: missing1 } }], !1;
                {
                  let _errs4 = errors;
                  for (let key0 in data)
                    if (key0 !== "type") {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }], !1;
                      break;
                    }
                  if (_errs4 === errors && data.type !== void 0 && data.type !== "ready")
                    return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/0/properties/type/const", keyword: "const", params: { allowedValue: "ready" } }], !1;
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "reload") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing2;
                if (data.type === void 0 && (missing2 = "type"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: missing2 } }], !1;
                {
                  let _errs8 = errors;
                  for (let key1 in data)
                    if (key1 !== "type") {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } }], !1;
                      break;
                    }
                  if (_errs8 === errors && data.type !== void 0 && data.type !== "reload")
                    return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/1/properties/type/const", keyword: "const", params: { allowedValue: "reload" } }], !1;
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "repository") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing3;
                if (data.type === void 0 && (missing3 = "type") || data.value === void 0 && (missing3 = "value"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: missing3 } }], !1;
                {
                  let _errs12 = errors;
                  for (let key2 in data)
                    if (!(key2 === "type" || key2 === "value")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } }], !1;
                      break;
                    }
                  if (_errs12 === errors) {
                    if (data.type !== void 0) {
                      let _errs13 = errors;
                      if (data.type !== "repository")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/2/properties/type/const", keyword: "const", params: { allowedValue: "repository" } }], !1;
                      var valid6 = _errs13 === errors;
                    } else
                      var valid6 = !0;
                    if (valid6)
                      if (data.value !== void 0) {
                        let _errs14 = errors;
                        validate22(data.value, { instancePath: instancePath + "/value", parentData: data, parentDataProperty: "value", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid6 = _errs14 === errors;
                      } else
                        var valid6 = !0;
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "include") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing4;
                if (data.type === void 0 && (missing4 = "type") || data.plan === void 0 && (missing4 = "plan") || data.on === void 0 && (missing4 = "on"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: missing4 } }], !1;
                {
                  let _errs17 = errors;
                  for (let key3 in data)
                    if (!(key3 === "type" || key3 === "plan" || key3 === "on")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } }], !1;
                      break;
                    }
                  if (_errs17 === errors) {
                    if (data.type !== void 0) {
                      let _errs18 = errors;
                      if (data.type !== "include")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/3/properties/type/const", keyword: "const", params: { allowedValue: "include" } }], !1;
                      var valid8 = _errs18 === errors;
                    } else
                      var valid8 = !0;
                    if (valid8) {
                      if (data.plan !== void 0) {
                        let _errs19 = errors;
                        validate22(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid8 = _errs19 === errors;
                      } else
                        var valid8 = !0;
                      if (valid8)
                        if (data.on !== void 0) {
                          let _errs20 = errors;
                          if (typeof data.on != "boolean")
                            return validate21.errors = [{ instancePath: instancePath + "/on", schemaPath: "#/oneOf/3/properties/on/type", keyword: "type", params: { type: "boolean" } }], !1;
                          var valid8 = _errs20 === errors;
                        } else
                          var valid8 = !0;
                    }
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "package") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing5;
                if (data.type === void 0 && (missing5 = "type") || data.plan === void 0 && (missing5 = "plan") || data.value === void 0 && (missing5 = "value"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: missing5 } }], !1;
                {
                  let _errs24 = errors;
                  for (let key4 in data)
                    if (!(key4 === "type" || key4 === "plan" || key4 === "value")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } }], !1;
                      break;
                    }
                  if (_errs24 === errors) {
                    if (data.type !== void 0) {
                      let _errs25 = errors;
                      if (data.type !== "package")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/4/properties/type/const", keyword: "const", params: { allowedValue: "package" } }], !1;
                      var valid10 = _errs25 === errors;
                    } else
                      var valid10 = !0;
                    if (valid10) {
                      if (data.plan !== void 0) {
                        let _errs26 = errors;
                        validate22(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid10 = _errs26 === errors;
                      } else
                        var valid10 = !0;
                      if (valid10)
                        if (data.value !== void 0) {
                          let _errs27 = errors;
                          validate22(data.value, { instancePath: instancePath + "/value", parentData: data, parentDataProperty: "value", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                          var valid10 = _errs27 === errors;
                        } else
                          var valid10 = !0;
                    }
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "target") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing6;
                if (data.type === void 0 && (missing6 = "type") || data.plan === void 0 && (missing6 = "plan") || data.value === void 0 && (missing6 = "value"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: missing6 } }], !1;
                {
                  let _errs30 = errors;
                  for (let key5 in data)
                    if (!(key5 === "type" || key5 === "plan" || key5 === "value")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } }], !1;
                      break;
                    }
                  if (_errs30 === errors) {
                    if (data.type !== void 0) {
                      let _errs31 = errors;
                      if (data.type !== "target")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/5/properties/type/const", keyword: "const", params: { allowedValue: "target" } }], !1;
                      var valid12 = _errs31 === errors;
                    } else
                      var valid12 = !0;
                    if (valid12) {
                      if (data.plan !== void 0) {
                        let _errs32 = errors;
                        validate22(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid12 = _errs32 === errors;
                      } else
                        var valid12 = !0;
                      if (valid12)
                        if (data.value !== void 0) {
                          let _errs33 = errors;
                          validate22(data.value, { instancePath: instancePath + "/value", parentData: data, parentDataProperty: "value", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                          var valid12 = _errs33 === errors;
                        } else
                          var valid12 = !0;
                    }
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "tick") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing7;
                if (data.type === void 0 && (missing7 = "type") || data.step === void 0 && (missing7 = "step") || data.on === void 0 && (missing7 = "on"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: missing7 } }], !1;
                {
                  let _errs36 = errors;
                  for (let key6 in data)
                    if (!(key6 === "type" || key6 === "step" || key6 === "on")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/6/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } }], !1;
                      break;
                    }
                  if (_errs36 === errors) {
                    if (data.type !== void 0) {
                      let _errs37 = errors;
                      if (data.type !== "tick")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/6/properties/type/const", keyword: "const", params: { allowedValue: "tick" } }], !1;
                      var valid14 = _errs37 === errors;
                    } else
                      var valid14 = !0;
                    if (valid14) {
                      if (data.step !== void 0) {
                        let _errs38 = errors;
                        validate22(data.step, { instancePath: instancePath + "/step", parentData: data, parentDataProperty: "step", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid14 = _errs38 === errors;
                      } else
                        var valid14 = !0;
                      if (valid14)
                        if (data.on !== void 0) {
                          let _errs39 = errors;
                          if (typeof data.on != "boolean")
                            return validate21.errors = [{ instancePath: instancePath + "/on", schemaPath: "#/oneOf/6/properties/on/type", keyword: "type", params: { type: "boolean" } }], !1;
                          var valid14 = _errs39 === errors;
                        } else
                          var valid14 = !0;
                    }
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/6/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "copy") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing8;
                if (data.type === void 0 && (missing8 = "type") || data.plan === void 0 && (missing8 = "plan") || data.what === void 0 && (missing8 = "what"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: missing8 } }], !1;
                {
                  let _errs43 = errors;
                  for (let key7 in data)
                    if (!(key7 === "type" || key7 === "plan" || key7 === "what" || key7 === "package")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/7/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } }], !1;
                      break;
                    }
                  if (_errs43 === errors) {
                    if (data.type !== void 0) {
                      let _errs44 = errors;
                      if (data.type !== "copy")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/7/properties/type/const", keyword: "const", params: { allowedValue: "copy" } }], !1;
                      var valid16 = _errs44 === errors;
                    } else
                      var valid16 = !0;
                    if (valid16) {
                      if (data.plan !== void 0) {
                        let _errs45 = errors;
                        validate22(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid16 = _errs45 === errors;
                      } else
                        var valid16 = !0;
                      if (valid16) {
                        if (data.what !== void 0) {
                          let _errs46 = errors;
                          validate22(data.what, { instancePath: instancePath + "/what", parentData: data, parentDataProperty: "what", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                          var valid16 = _errs46 === errors;
                        } else
                          var valid16 = !0;
                        if (valid16)
                          if (data.package !== void 0) {
                            let _errs47 = errors;
                            validate22(data.package, { instancePath: instancePath + "/package", parentData: data, parentDataProperty: "package", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                            var valid16 = _errs47 === errors;
                          } else
                            var valid16 = !0;
                      }
                    }
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/7/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "open") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing9;
                if (data.type === void 0 && (missing9 = "type") || data.plan === void 0 && (missing9 = "plan") || data.page === void 0 && (missing9 = "page"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: missing9 } }], !1;
                {
                  let _errs50 = errors;
                  for (let key8 in data)
                    if (!(key8 === "type" || key8 === "plan" || key8 === "page" || key8 === "package")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/8/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } }], !1;
                      break;
                    }
                  if (_errs50 === errors) {
                    if (data.type !== void 0) {
                      let _errs51 = errors;
                      if (data.type !== "open")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/8/properties/type/const", keyword: "const", params: { allowedValue: "open" } }], !1;
                      var valid18 = _errs51 === errors;
                    } else
                      var valid18 = !0;
                    if (valid18) {
                      if (data.plan !== void 0) {
                        let _errs52 = errors;
                        validate22(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid18 = _errs52 === errors;
                      } else
                        var valid18 = !0;
                      if (valid18) {
                        if (data.page !== void 0) {
                          let data22 = data.page, _errs53 = errors;
                          if (!(data22 === "prefilled" || data22 === "publishers" || data22 === "pending" || data22 === "package" || data22 === "docs" || data22 === "tokens" || data22 === "lockdown"))
                            return validate21.errors = [{ instancePath: instancePath + "/page", schemaPath: "#/oneOf/8/properties/page/enum", keyword: "enum", params: { allowedValues: schema6.oneOf[8].properties.page.enum } }], !1;
                          var valid18 = _errs53 === errors;
                        } else
                          var valid18 = !0;
                        if (valid18)
                          if (data.package !== void 0) {
                            let _errs54 = errors;
                            validate22(data.package, { instancePath: instancePath + "/package", parentData: data, parentDataProperty: "package", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                            var valid18 = _errs54 === errors;
                          } else
                            var valid18 = !0;
                      }
                    }
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/8/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "openGithub") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing10;
                if (data.type === void 0 && (missing10 = "type") || data.page === void 0 && (missing10 = "page"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/9/required", keyword: "required", params: { missingProperty: missing10 } }], !1;
                {
                  let _errs57 = errors;
                  for (let key9 in data)
                    if (!(key9 === "type" || key9 === "page")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/9/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 } }], !1;
                      break;
                    }
                  if (_errs57 === errors) {
                    if (data.type !== void 0) {
                      let _errs58 = errors;
                      if (data.type !== "openGithub")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/9/properties/type/const", keyword: "const", params: { allowedValue: "openGithub" } }], !1;
                      var valid20 = _errs58 === errors;
                    } else
                      var valid20 = !0;
                    if (valid20)
                      if (data.page !== void 0) {
                        let data25 = data.page, _errs59 = errors;
                        if (!(data25 === "new-environment" || data25 === "environments" || data25 === "secrets" || data25 === "actions"))
                          return validate21.errors = [{ instancePath: instancePath + "/page", schemaPath: "#/oneOf/9/properties/page/enum", keyword: "enum", params: { allowedValues: schema6.oneOf[9].properties.page.enum } }], !1;
                        var valid20 = _errs59 === errors;
                      } else
                        var valid20 = !0;
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/9/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "showWorkflow") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing11;
                if (data.type === void 0 && (missing11 = "type") || data.plan === void 0 && (missing11 = "plan"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/10/required", keyword: "required", params: { missingProperty: missing11 } }], !1;
                {
                  let _errs62 = errors;
                  for (let key10 in data)
                    if (!(key10 === "type" || key10 === "plan")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/10/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 } }], !1;
                      break;
                    }
                  if (_errs62 === errors) {
                    if (data.type !== void 0) {
                      let _errs63 = errors;
                      if (data.type !== "showWorkflow")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/10/properties/type/const", keyword: "const", params: { allowedValue: "showWorkflow" } }], !1;
                      var valid22 = _errs63 === errors;
                    } else
                      var valid22 = !0;
                    if (valid22)
                      if (data.plan !== void 0) {
                        let _errs64 = errors;
                        validate22(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid22 = _errs64 === errors;
                      } else
                        var valid22 = !0;
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/10/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "terminal") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing12;
                if (data.type === void 0 && (missing12 = "type") || data.plan === void 0 && (missing12 = "plan") || data.dry === void 0 && (missing12 = "dry"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/11/required", keyword: "required", params: { missingProperty: missing12 } }], !1;
                {
                  let _errs67 = errors;
                  for (let key11 in data)
                    if (!(key11 === "type" || key11 === "plan" || key11 === "dry" || key11 === "package")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/11/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 } }], !1;
                      break;
                    }
                  if (_errs67 === errors) {
                    if (data.type !== void 0) {
                      let _errs68 = errors;
                      if (data.type !== "terminal")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/11/properties/type/const", keyword: "const", params: { allowedValue: "terminal" } }], !1;
                      var valid24 = _errs68 === errors;
                    } else
                      var valid24 = !0;
                    if (valid24) {
                      if (data.plan !== void 0) {
                        let _errs69 = errors;
                        validate22(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid24 = _errs69 === errors;
                      } else
                        var valid24 = !0;
                      if (valid24) {
                        if (data.dry !== void 0) {
                          let _errs70 = errors;
                          if (typeof data.dry != "boolean")
                            return validate21.errors = [{ instancePath: instancePath + "/dry", schemaPath: "#/oneOf/11/properties/dry/type", keyword: "type", params: { type: "boolean" } }], !1;
                          var valid24 = _errs70 === errors;
                        } else
                          var valid24 = !0;
                        if (valid24)
                          if (data.package !== void 0) {
                            let _errs72 = errors;
                            validate22(data.package, { instancePath: instancePath + "/package", parentData: data, parentDataProperty: "package", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                            var valid24 = _errs72 === errors;
                          } else
                            var valid24 = !0;
                      }
                    }
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/11/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "protect") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing13;
                if (data.type === void 0 && (missing13 = "type") || data.environment === void 0 && (missing13 = "environment") || data.rule === void 0 && (missing13 = "rule") || data.on === void 0 && (missing13 = "on"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/12/required", keyword: "required", params: { missingProperty: missing13 } }], !1;
                {
                  let _errs75 = errors;
                  for (let key12 in data)
                    if (!(key12 === "type" || key12 === "environment" || key12 === "rule" || key12 === "on")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/12/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 } }], !1;
                      break;
                    }
                  if (_errs75 === errors) {
                    if (data.type !== void 0) {
                      let _errs76 = errors;
                      if (data.type !== "protect")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/12/properties/type/const", keyword: "const", params: { allowedValue: "protect" } }], !1;
                      var valid26 = _errs76 === errors;
                    } else
                      var valid26 = !0;
                    if (valid26) {
                      if (data.environment !== void 0) {
                        let _errs77 = errors;
                        validate22(data.environment, { instancePath: instancePath + "/environment", parentData: data, parentDataProperty: "environment", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid26 = _errs77 === errors;
                      } else
                        var valid26 = !0;
                      if (valid26) {
                        if (data.rule !== void 0) {
                          let data34 = data.rule, _errs78 = errors;
                          if (!(data34 === "reviewer" || data34 === "no-self-review" || data34 === "tags-only"))
                            return validate21.errors = [{ instancePath: instancePath + "/rule", schemaPath: "#/oneOf/12/properties/rule/enum", keyword: "enum", params: { allowedValues: schema6.oneOf[12].properties.rule.enum } }], !1;
                          var valid26 = _errs78 === errors;
                        } else
                          var valid26 = !0;
                        if (valid26)
                          if (data.on !== void 0) {
                            let _errs79 = errors;
                            if (typeof data.on != "boolean")
                              return validate21.errors = [{ instancePath: instancePath + "/on", schemaPath: "#/oneOf/12/properties/on/type", keyword: "type", params: { type: "boolean" } }], !1;
                            var valid26 = _errs79 === errors;
                          } else
                            var valid26 = !0;
                      }
                    }
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/12/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "tagPattern") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing14;
                if (data.type === void 0 && (missing14 = "type") || data.environment === void 0 && (missing14 = "environment") || data.value === void 0 && (missing14 = "value"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/13/required", keyword: "required", params: { missingProperty: missing14 } }], !1;
                {
                  let _errs83 = errors;
                  for (let key13 in data)
                    if (!(key13 === "type" || key13 === "environment" || key13 === "value")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/13/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 } }], !1;
                      break;
                    }
                  if (_errs83 === errors) {
                    if (data.type !== void 0) {
                      let _errs84 = errors;
                      if (data.type !== "tagPattern")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/13/properties/type/const", keyword: "const", params: { allowedValue: "tagPattern" } }], !1;
                      var valid28 = _errs84 === errors;
                    } else
                      var valid28 = !0;
                    if (valid28) {
                      if (data.environment !== void 0) {
                        let _errs85 = errors;
                        validate22(data.environment, { instancePath: instancePath + "/environment", parentData: data, parentDataProperty: "environment", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid28 = _errs85 === errors;
                      } else
                        var valid28 = !0;
                      if (valid28)
                        if (data.value !== void 0) {
                          let _errs86 = errors;
                          validate22(data.value, { instancePath: instancePath + "/value", parentData: data, parentDataProperty: "value", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                          var valid28 = _errs86 === errors;
                        } else
                          var valid28 = !0;
                    }
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/13/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "createEnvironment") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing15;
                if (data.type === void 0 && (missing15 = "type") || data.environment === void 0 && (missing15 = "environment"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/14/required", keyword: "required", params: { missingProperty: missing15 } }], !1;
                {
                  let _errs89 = errors;
                  for (let key14 in data)
                    if (!(key14 === "type" || key14 === "environment")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/14/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 } }], !1;
                      break;
                    }
                  if (_errs89 === errors) {
                    if (data.type !== void 0) {
                      let _errs90 = errors;
                      if (data.type !== "createEnvironment")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/14/properties/type/const", keyword: "const", params: { allowedValue: "createEnvironment" } }], !1;
                      var valid30 = _errs90 === errors;
                    } else
                      var valid30 = !0;
                    if (valid30)
                      if (data.environment !== void 0) {
                        let _errs91 = errors;
                        validate22(data.environment, { instancePath: instancePath + "/environment", parentData: data, parentDataProperty: "environment", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid30 = _errs91 === errors;
                      } else
                        var valid30 = !0;
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/14/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "readGithub") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing16;
                if (data.type === void 0 && (missing16 = "type"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/15/required", keyword: "required", params: { missingProperty: missing16 } }], !1;
                {
                  let _errs94 = errors;
                  for (let key15 in data)
                    if (key15 !== "type") {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/15/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 } }], !1;
                      break;
                    }
                  if (_errs94 === errors && data.type !== void 0 && data.type !== "readGithub")
                    return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/15/properties/type/const", keyword: "const", params: { allowedValue: "readGithub" } }], !1;
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/15/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "deleteSecret") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing17;
                if (data.type === void 0 && (missing17 = "type") || data.name === void 0 && (missing17 = "name"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/16/required", keyword: "required", params: { missingProperty: missing17 } }], !1;
                {
                  let _errs98 = errors;
                  for (let key16 in data)
                    if (!(key16 === "type" || key16 === "name")) {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/16/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 } }], !1;
                      break;
                    }
                  if (_errs98 === errors) {
                    if (data.type !== void 0) {
                      let _errs99 = errors;
                      if (data.type !== "deleteSecret")
                        return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/16/properties/type/const", keyword: "const", params: { allowedValue: "deleteSecret" } }], !1;
                      var valid34 = _errs99 === errors;
                    } else
                      var valid34 = !0;
                    if (valid34)
                      if (data.name !== void 0) {
                        let _errs100 = errors;
                        validate22(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
                        var valid34 = _errs100 === errors;
                      } else
                        var valid34 = !0;
                  }
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/16/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "newWorkflow") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing18;
                if (data.type === void 0 && (missing18 = "type"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/17/required", keyword: "required", params: { missingProperty: missing18 } }], !1;
                {
                  let _errs103 = errors;
                  for (let key17 in data)
                    if (key17 !== "type") {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/17/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 } }], !1;
                      break;
                    }
                  if (_errs103 === errors && data.type !== void 0 && data.type !== "newWorkflow")
                    return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/17/properties/type/const", keyword: "const", params: { allowedValue: "newWorkflow" } }], !1;
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/17/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "record") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing19;
                if (data.type === void 0 && (missing19 = "type"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/18/required", keyword: "required", params: { missingProperty: missing19 } }], !1;
                {
                  let _errs107 = errors;
                  for (let key18 in data)
                    if (key18 !== "type") {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/18/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 } }], !1;
                      break;
                    }
                  if (_errs107 === errors && data.type !== void 0 && data.type !== "record")
                    return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/18/properties/type/const", keyword: "const", params: { allowedValue: "record" } }], !1;
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/18/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "diff") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing20;
                if (data.type === void 0 && (missing20 = "type"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/19/required", keyword: "required", params: { missingProperty: missing20 } }], !1;
                {
                  let _errs111 = errors;
                  for (let key19 in data)
                    if (key19 !== "type") {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/19/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 } }], !1;
                      break;
                    }
                  if (_errs111 === errors && data.type !== void 0 && data.type !== "diff")
                    return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/19/properties/type/const", keyword: "const", params: { allowedValue: "diff" } }], !1;
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/19/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "apply") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing21;
                if (data.type === void 0 && (missing21 = "type"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/20/required", keyword: "required", params: { missingProperty: missing21 } }], !1;
                {
                  let _errs115 = errors;
                  for (let key20 in data)
                    if (key20 !== "type") {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/20/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 } }], !1;
                      break;
                    }
                  if (_errs115 === errors && data.type !== void 0 && data.type !== "apply")
                    return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/20/properties/type/const", keyword: "const", params: { allowedValue: "apply" } }], !1;
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/20/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "trust") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing22;
                if (data.type === void 0 && (missing22 = "type"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/21/required", keyword: "required", params: { missingProperty: missing22 } }], !1;
                {
                  let _errs119 = errors;
                  for (let key21 in data)
                    if (key21 !== "type") {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/21/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key21 } }], !1;
                      break;
                    }
                  if (_errs119 === errors && data.type !== void 0 && data.type !== "trust")
                    return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/21/properties/type/const", keyword: "const", params: { allowedValue: "trust" } }], !1;
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/21/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "save") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing23;
                if (data.type === void 0 && (missing23 = "type"))
                  return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/22/required", keyword: "required", params: { missingProperty: missing23 } }], !1;
                {
                  let _errs123 = errors;
                  for (let key22 in data)
                    if (key22 !== "type") {
                      return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/22/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 } }], !1;
                      break;
                    }
                  if (_errs123 === errors && data.type !== void 0 && data.type !== "save")
                    return validate21.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/22/properties/type/const", keyword: "const", params: { allowedValue: "save" } }], !1;
                }
              } else
                return validate21.errors = [{ instancePath, schemaPath: "#/oneOf/22/type", keyword: "type", params: { type: "object" } }], !1;
          } else
            return validate21.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } }], !1;
        else
          return validate21.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } }], !1;
      }
    } else
      return validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate21.errors = vErrors, errors === 0;
}
var isToPage = validate43;
var schema9 = { type: "object", properties: { id: { type: "string" }, title: { type: "string" }, state: { enum: ["todo", "done", "unknown"] }, blocks: { type: "array", items: { $ref: "#/definitions/block" } } }, required: ["id", "title", "state", "blocks"], additionalProperties: !1 };
var schema12 = { type: "object", required: ["kind"], discriminator: { propertyName: "kind" }, oneOf: [{ type: "object", properties: { kind: { const: "text" }, text: { type: "string" }, tone: { enum: ["plain", "note", "warning", "error"] } }, required: ["kind", "text", "tone"], additionalProperties: !1 }, { type: "object", properties: { kind: { const: "list" }, items: { type: "array", items: { type: "string" } } }, required: ["kind", "items"], additionalProperties: !1 }, { type: "object", properties: { kind: { const: "values" }, rows: { type: "array", items: { $ref: "#/definitions/row" } } }, required: ["kind", "rows"], additionalProperties: !1 }, { type: "object", properties: { kind: { const: "code" }, label: { type: "string" }, text: { type: "string" }, copy: { $ref: "#/definitions/action" } }, required: ["kind", "label", "text"], additionalProperties: !1 }, { type: "object", properties: { kind: { const: "field" }, id: { type: "string" }, label: { type: "string" }, value: { type: "string" }, hint: { type: "string" }, action: { $ref: "#/definitions/action" }, error: { type: "string" } }, required: ["kind", "id", "label", "value", "hint", "action"], additionalProperties: !1 }, { type: "object", properties: { kind: { const: "choice" }, id: { type: "string" }, label: { type: "string" }, value: { type: "string" }, options: { type: "array", items: { type: "object", properties: { value: { type: "string" }, label: { type: "string" } }, required: ["value", "label"], additionalProperties: !1 } }, action: { $ref: "#/definitions/action" } }, required: ["kind", "id", "label", "value", "options", "action"], additionalProperties: !1 }, { type: "object", properties: { kind: { const: "check" }, id: { type: "string" }, label: { type: "string" }, on: { type: "boolean" }, action: { $ref: "#/definitions/action" }, beside: { $ref: "#/definitions/button" } }, required: ["kind", "id", "label", "on", "action"], additionalProperties: !1 }, { type: "object", properties: { kind: { const: "buttons" }, buttons: { type: "array", items: { $ref: "#/definitions/button" } } }, required: ["kind", "buttons"], additionalProperties: !1 }] };
var schema14 = { type: "object", required: ["type"], properties: { type: { enum: ["ready", "reload", "repository", "include", "package", "target", "tick", "copy", "open", "openGithub", "showWorkflow", "terminal", "protect", "tagPattern", "createEnvironment", "readGithub", "deleteSecret", "newWorkflow", "record", "diff", "apply", "trust", "save"] } }, additionalProperties: { type: ["string", "boolean"], maxLength: 1e3 } };
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate49.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "type") {
            let data0 = data[key0], _errs2 = errors;
            if (typeof data0 != "string" && typeof data0 != "boolean")
              return validate49.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: schema14.additionalProperties.type } }], !1;
            if (errors === _errs2 && typeof data0 == "string" && func2(data0) > 1e3)
              return validate49.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 1e3 } }], !1;
            var valid0 = _errs2 === errors;
            if (!valid0)
              break;
          }
        if (_errs1 === errors && data.type !== void 0) {
          let data1 = data.type;
          if (!(data1 === "ready" || data1 === "reload" || data1 === "repository" || data1 === "include" || data1 === "package" || data1 === "target" || data1 === "tick" || data1 === "copy" || data1 === "open" || data1 === "openGithub" || data1 === "showWorkflow" || data1 === "terminal" || data1 === "protect" || data1 === "tagPattern" || data1 === "createEnvironment" || data1 === "readGithub" || data1 === "deleteSecret" || data1 === "newWorkflow" || data1 === "record" || data1 === "diff" || data1 === "apply" || data1 === "trust" || data1 === "save"))
            return validate49.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema14.properties.type.enum } }], !1;
        }
      }
    } else
      return validate49.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate49.errors = vErrors, errors === 0;
}
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.label === void 0 && (missing0 = "label") || data.value === void 0 && (missing0 = "value") || data.remark === void 0 && (missing0 = "remark") || data.hint === void 0 && (missing0 = "hint"))
        return validate48.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "label" || key0 === "value" || key0 === "remark" || key0 === "hint" || key0 === "error" || key0 === "copy")) {
            return validate48.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.label !== void 0) {
            let _errs2 = errors;
            if (typeof data.label != "string")
              return validate48.errors = [{ instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.value !== void 0) {
              let _errs4 = errors;
              if (typeof data.value != "string")
                return validate48.errors = [{ instancePath: instancePath + "/value", schemaPath: "#/properties/value/type", keyword: "type", params: { type: "string" } }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.remark !== void 0) {
                let _errs6 = errors;
                if (typeof data.remark != "boolean")
                  return validate48.errors = [{ instancePath: instancePath + "/remark", schemaPath: "#/properties/remark/type", keyword: "type", params: { type: "boolean" } }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.hint !== void 0) {
                  let _errs8 = errors;
                  if (typeof data.hint != "string")
                    return validate48.errors = [{ instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" } }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.error !== void 0) {
                    let _errs10 = errors;
                    if (typeof data.error != "string")
                      return validate48.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "string" } }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.copy !== void 0) {
                      let _errs12 = errors;
                      validate49(data.copy, { instancePath: instancePath + "/copy", parentData: data, parentDataProperty: "copy", rootData }) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length);
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate48.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate48.errors = vErrors, errors === 0;
}
var schema15 = { type: "object", properties: { label: { type: "string" }, icon: { enum: ["none", "copy", "link", "diff", "check", "add", "save", "key", "trash", "terminal", "refresh", "file"] }, style: { enum: ["primary", "secondary"] }, unavailable: { type: "string" }, action: { $ref: "#/definitions/action" } }, required: ["label", "icon", "style", "action"], additionalProperties: !1 };
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.label === void 0 && (missing0 = "label") || data.icon === void 0 && (missing0 = "icon") || data.style === void 0 && (missing0 = "style") || data.action === void 0 && (missing0 = "action"))
        return validate56.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "label" || key0 === "icon" || key0 === "style" || key0 === "unavailable" || key0 === "action")) {
            return validate56.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.label !== void 0) {
            let _errs2 = errors;
            if (typeof data.label != "string")
              return validate56.errors = [{ instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.icon !== void 0) {
              let data1 = data.icon, _errs4 = errors;
              if (!(data1 === "none" || data1 === "copy" || data1 === "link" || data1 === "diff" || data1 === "check" || data1 === "add" || data1 === "save" || data1 === "key" || data1 === "trash" || data1 === "terminal" || data1 === "refresh" || data1 === "file"))
                return validate56.errors = [{ instancePath: instancePath + "/icon", schemaPath: "#/properties/icon/enum", keyword: "enum", params: { allowedValues: schema15.properties.icon.enum } }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.style !== void 0) {
                let data2 = data.style, _errs5 = errors;
                if (!(data2 === "primary" || data2 === "secondary"))
                  return validate56.errors = [{ instancePath: instancePath + "/style", schemaPath: "#/properties/style/enum", keyword: "enum", params: { allowedValues: schema15.properties.style.enum } }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.unavailable !== void 0) {
                  let _errs6 = errors;
                  if (typeof data.unavailable != "string")
                    return validate56.errors = [{ instancePath: instancePath + "/unavailable", schemaPath: "#/properties/unavailable/type", keyword: "type", params: { type: "string" } }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.action !== void 0) {
                    let _errs8 = errors;
                    validate49(data.action, { instancePath: instancePath + "/action", parentData: data, parentDataProperty: "action", rootData }) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length);
                    var valid0 = _errs8 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate56.errors = vErrors, errors === 0;
}
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind"))
        return validate47.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let tag0 = data.kind;
        if (typeof tag0 == "string")
          if (tag0 === "text") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing1;
                if (data.kind === void 0 && (missing1 = "kind") || data.text === void 0 && (missing1 = "text") || data.tone === void 0 && (missing1 = "tone"))
                  return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: missing1 } }], !1;
                {
                  let _errs4 = errors;
                  for (let key0 in data)
                    if (!(key0 === "kind" || key0 === "text" || key0 === "tone")) {
                      return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }], !1;
                      break;
                    }
                  if (_errs4 === errors) {
                    if (data.kind !== void 0) {
                      let _errs5 = errors;
                      if (data.kind !== "text")
                        return validate47.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "text" } }], !1;
                      var valid2 = _errs5 === errors;
                    } else
                      var valid2 = !0;
                    if (valid2) {
                      if (data.text !== void 0) {
                        let _errs6 = errors;
                        if (typeof data.text != "string")
                          return validate47.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/oneOf/0/properties/text/type", keyword: "type", params: { type: "string" } }], !1;
                        var valid2 = _errs6 === errors;
                      } else
                        var valid2 = !0;
                      if (valid2)
                        if (data.tone !== void 0) {
                          let data2 = data.tone, _errs8 = errors;
                          if (!(data2 === "plain" || data2 === "note" || data2 === "warning" || data2 === "error"))
                            return validate47.errors = [{ instancePath: instancePath + "/tone", schemaPath: "#/oneOf/0/properties/tone/enum", keyword: "enum", params: { allowedValues: schema12.oneOf[0].properties.tone.enum } }], !1;
                          var valid2 = _errs8 === errors;
                        } else
                          var valid2 = !0;
                    }
                  }
                }
              } else
                return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "list") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing2;
                if (data.kind === void 0 && (missing2 = "kind") || data.items === void 0 && (missing2 = "items"))
                  return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: missing2 } }], !1;
                {
                  let _errs11 = errors;
                  for (let key1 in data)
                    if (!(key1 === "kind" || key1 === "items")) {
                      return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } }], !1;
                      break;
                    }
                  if (_errs11 === errors) {
                    if (data.kind !== void 0) {
                      let _errs12 = errors;
                      if (data.kind !== "list")
                        return validate47.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "list" } }], !1;
                      var valid4 = _errs12 === errors;
                    } else
                      var valid4 = !0;
                    if (valid4)
                      if (data.items !== void 0) {
                        let data4 = data.items, _errs13 = errors;
                        if (errors === _errs13)
                          if (Array.isArray(data4)) {
                            var valid5 = !0;
                            let len0 = data4.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let _errs15 = errors;
                              if (typeof data4[i0] != "string")
                                return validate47.errors = [{ instancePath: instancePath + "/items/" + i0, schemaPath: "#/oneOf/1/properties/items/items/type", keyword: "type", params: { type: "string" } }], !1;
                              var valid5 = _errs15 === errors;
                              if (!valid5)
                                break;
                            }
                          } else
                            return validate47.errors = [{ instancePath: instancePath + "/items", schemaPath: "#/oneOf/1/properties/items/type", keyword: "type", params: { type: "array" } }], !1;
                        var valid4 = _errs13 === errors;
                      } else
                        var valid4 = !0;
                  }
                }
              } else
                return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "values") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing3;
                if (data.kind === void 0 && (missing3 = "kind") || data.rows === void 0 && (missing3 = "rows"))
                  return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: missing3 } }], !1;
                {
                  let _errs19 = errors;
                  for (let key2 in data)
                    if (!(key2 === "kind" || key2 === "rows")) {
                      return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } }], !1;
                      break;
                    }
                  if (_errs19 === errors) {
                    if (data.kind !== void 0) {
                      let _errs20 = errors;
                      if (data.kind !== "values")
                        return validate47.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "values" } }], !1;
                      var valid7 = _errs20 === errors;
                    } else
                      var valid7 = !0;
                    if (valid7)
                      if (data.rows !== void 0) {
                        let data7 = data.rows, _errs21 = errors;
                        if (errors === _errs21)
                          if (Array.isArray(data7)) {
                            var valid8 = !0;
                            let len1 = data7.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let _errs23 = errors;
                              validate48(data7[i1], { instancePath: instancePath + "/rows/" + i1, parentData: data7, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors), errors = vErrors.length);
                              var valid8 = _errs23 === errors;
                              if (!valid8)
                                break;
                            }
                          } else
                            return validate47.errors = [{ instancePath: instancePath + "/rows", schemaPath: "#/oneOf/2/properties/rows/type", keyword: "type", params: { type: "array" } }], !1;
                        var valid7 = _errs21 === errors;
                      } else
                        var valid7 = !0;
                  }
                }
              } else
                return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "code") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing4;
                if (data.kind === void 0 && (missing4 = "kind") || data.label === void 0 && (missing4 = "label") || data.text === void 0 && (missing4 = "text"))
                  return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: missing4 } }], !1;
                {
                  let _errs26 = errors;
                  for (let key3 in data)
                    if (!(key3 === "kind" || key3 === "label" || key3 === "text" || key3 === "copy")) {
                      return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } }], !1;
                      break;
                    }
                  if (_errs26 === errors) {
                    if (data.kind !== void 0) {
                      let _errs27 = errors;
                      if (data.kind !== "code")
                        return validate47.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "code" } }], !1;
                      var valid10 = _errs27 === errors;
                    } else
                      var valid10 = !0;
                    if (valid10) {
                      if (data.label !== void 0) {
                        let _errs28 = errors;
                        if (typeof data.label != "string")
                          return validate47.errors = [{ instancePath: instancePath + "/label", schemaPath: "#/oneOf/3/properties/label/type", keyword: "type", params: { type: "string" } }], !1;
                        var valid10 = _errs28 === errors;
                      } else
                        var valid10 = !0;
                      if (valid10) {
                        if (data.text !== void 0) {
                          let _errs30 = errors;
                          if (typeof data.text != "string")
                            return validate47.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/oneOf/3/properties/text/type", keyword: "type", params: { type: "string" } }], !1;
                          var valid10 = _errs30 === errors;
                        } else
                          var valid10 = !0;
                        if (valid10)
                          if (data.copy !== void 0) {
                            let _errs32 = errors;
                            validate49(data.copy, { instancePath: instancePath + "/copy", parentData: data, parentDataProperty: "copy", rootData }) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length);
                            var valid10 = _errs32 === errors;
                          } else
                            var valid10 = !0;
                      }
                    }
                  }
                }
              } else
                return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "field") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing5;
                if (data.kind === void 0 && (missing5 = "kind") || data.id === void 0 && (missing5 = "id") || data.label === void 0 && (missing5 = "label") || data.value === void 0 && (missing5 = "value") || data.hint === void 0 && (missing5 = "hint") || data.action === void 0 && (missing5 = "action"))
                  return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: missing5 } }], !1;
                {
                  let _errs35 = errors;
                  for (let key4 in data)
                    if (!(key4 === "kind" || key4 === "id" || key4 === "label" || key4 === "value" || key4 === "hint" || key4 === "action" || key4 === "error")) {
                      return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } }], !1;
                      break;
                    }
                  if (_errs35 === errors) {
                    if (data.kind !== void 0) {
                      let _errs36 = errors;
                      if (data.kind !== "field")
                        return validate47.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "field" } }], !1;
                      var valid12 = _errs36 === errors;
                    } else
                      var valid12 = !0;
                    if (valid12) {
                      if (data.id !== void 0) {
                        let _errs37 = errors;
                        if (typeof data.id != "string")
                          return validate47.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/oneOf/4/properties/id/type", keyword: "type", params: { type: "string" } }], !1;
                        var valid12 = _errs37 === errors;
                      } else
                        var valid12 = !0;
                      if (valid12) {
                        if (data.label !== void 0) {
                          let _errs39 = errors;
                          if (typeof data.label != "string")
                            return validate47.errors = [{ instancePath: instancePath + "/label", schemaPath: "#/oneOf/4/properties/label/type", keyword: "type", params: { type: "string" } }], !1;
                          var valid12 = _errs39 === errors;
                        } else
                          var valid12 = !0;
                        if (valid12) {
                          if (data.value !== void 0) {
                            let _errs41 = errors;
                            if (typeof data.value != "string")
                              return validate47.errors = [{ instancePath: instancePath + "/value", schemaPath: "#/oneOf/4/properties/value/type", keyword: "type", params: { type: "string" } }], !1;
                            var valid12 = _errs41 === errors;
                          } else
                            var valid12 = !0;
                          if (valid12) {
                            if (data.hint !== void 0) {
                              let _errs43 = errors;
                              if (typeof data.hint != "string")
                                return validate47.errors = [{ instancePath: instancePath + "/hint", schemaPath: "#/oneOf/4/properties/hint/type", keyword: "type", params: { type: "string" } }], !1;
                              var valid12 = _errs43 === errors;
                            } else
                              var valid12 = !0;
                            if (valid12) {
                              if (data.action !== void 0) {
                                let _errs45 = errors;
                                validate49(data.action, { instancePath: instancePath + "/action", parentData: data, parentDataProperty: "action", rootData }) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length);
                                var valid12 = _errs45 === errors;
                              } else
                                var valid12 = !0;
                              if (valid12)
                                if (data.error !== void 0) {
                                  let _errs46 = errors;
                                  if (typeof data.error != "string")
                                    return validate47.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/oneOf/4/properties/error/type", keyword: "type", params: { type: "string" } }], !1;
                                  var valid12 = _errs46 === errors;
                                } else
                                  var valid12 = !0;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              } else
                return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "choice") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing6;
                if (data.kind === void 0 && (missing6 = "kind") || data.id === void 0 && (missing6 = "id") || data.label === void 0 && (missing6 = "label") || data.value === void 0 && (missing6 = "value") || data.options === void 0 && (missing6 = "options") || data.action === void 0 && (missing6 = "action"))
                  return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: missing6 } }], !1;
                {
                  let _errs50 = errors;
                  for (let key5 in data)
                    if (!(key5 === "kind" || key5 === "id" || key5 === "label" || key5 === "value" || key5 === "options" || key5 === "action")) {
                      return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } }], !1;
                      break;
                    }
                  if (_errs50 === errors) {
                    if (data.kind !== void 0) {
                      let _errs51 = errors;
                      if (data.kind !== "choice")
                        return validate47.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/oneOf/5/properties/kind/const", keyword: "const", params: { allowedValue: "choice" } }], !1;
                      var valid14 = _errs51 === errors;
                    } else
                      var valid14 = !0;
                    if (valid14) {
                      if (data.id !== void 0) {
                        let _errs52 = errors;
                        if (typeof data.id != "string")
                          return validate47.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/oneOf/5/properties/id/type", keyword: "type", params: { type: "string" } }], !1;
                        var valid14 = _errs52 === errors;
                      } else
                        var valid14 = !0;
                      if (valid14) {
                        if (data.label !== void 0) {
                          let _errs54 = errors;
                          if (typeof data.label != "string")
                            return validate47.errors = [{ instancePath: instancePath + "/label", schemaPath: "#/oneOf/5/properties/label/type", keyword: "type", params: { type: "string" } }], !1;
                          var valid14 = _errs54 === errors;
                        } else
                          var valid14 = !0;
                        if (valid14) {
                          if (data.value !== void 0) {
                            let _errs56 = errors;
                            if (typeof data.value != "string")
                              return validate47.errors = [{ instancePath: instancePath + "/value", schemaPath: "#/oneOf/5/properties/value/type", keyword: "type", params: { type: "string" } }], !1;
                            var valid14 = _errs56 === errors;
                          } else
                            var valid14 = !0;
                          if (valid14) {
                            if (data.options !== void 0) {
                              let data24 = data.options, _errs58 = errors;
                              if (errors === _errs58)
                                if (Array.isArray(data24)) {
                                  var valid15 = !0;
                                  let len2 = data24.length;
                                  for (let i2 = 0; i2 < len2; i2++) {
                                    let data25 = data24[i2], _errs60 = errors;
                                    if (errors === _errs60)
                                      if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                                        let missing7;
                                        if (data25.value === void 0 && (missing7 = "value") || data25.label === void 0 && (missing7 = "label"))
                                          return validate47.errors = [{ instancePath: instancePath + "/options/" + i2, schemaPath: "#/oneOf/5/properties/options/items/required", keyword: "required", params: { missingProperty: missing7 } }], !1;
                                        {
                                          let _errs62 = errors;
                                          for (let key6 in data25)
                                            if (!(key6 === "value" || key6 === "label")) {
                                              return validate47.errors = [{ instancePath: instancePath + "/options/" + i2, schemaPath: "#/oneOf/5/properties/options/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } }], !1;
                                              break;
                                            }
                                          if (_errs62 === errors) {
                                            if (data25.value !== void 0) {
                                              let _errs63 = errors;
                                              if (typeof data25.value != "string")
                                                return validate47.errors = [{ instancePath: instancePath + "/options/" + i2 + "/value", schemaPath: "#/oneOf/5/properties/options/items/properties/value/type", keyword: "type", params: { type: "string" } }], !1;
                                              var valid16 = _errs63 === errors;
                                            } else
                                              var valid16 = !0;
                                            if (valid16)
                                              if (data25.label !== void 0) {
                                                let _errs65 = errors;
                                                if (typeof data25.label != "string")
                                                  return validate47.errors = [{ instancePath: instancePath + "/options/" + i2 + "/label", schemaPath: "#/oneOf/5/properties/options/items/properties/label/type", keyword: "type", params: { type: "string" } }], !1;
                                                var valid16 = _errs65 === errors;
                                              } else
                                                var valid16 = !0;
                                          }
                                        }
                                      } else
                                        return validate47.errors = [{ instancePath: instancePath + "/options/" + i2, schemaPath: "#/oneOf/5/properties/options/items/type", keyword: "type", params: { type: "object" } }], !1;
                                    var valid15 = _errs60 === errors;
                                    if (!valid15)
                                      break;
                                  }
                                } else
                                  return validate47.errors = [{ instancePath: instancePath + "/options", schemaPath: "#/oneOf/5/properties/options/type", keyword: "type", params: { type: "array" } }], !1;
                              var valid14 = _errs58 === errors;
                            } else
                              var valid14 = !0;
                            if (valid14)
                              if (data.action !== void 0) {
                                let _errs67 = errors;
                                validate49(data.action, { instancePath: instancePath + "/action", parentData: data, parentDataProperty: "action", rootData }) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length);
                                var valid14 = _errs67 === errors;
                              } else
                                var valid14 = !0;
                          }
                        }
                      }
                    }
                  }
                }
              } else
                return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "check") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing8;
                if (data.kind === void 0 && (missing8 = "kind") || data.id === void 0 && (missing8 = "id") || data.label === void 0 && (missing8 = "label") || data.on === void 0 && (missing8 = "on") || data.action === void 0 && (missing8 = "action"))
                  return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: missing8 } }], !1;
                {
                  let _errs70 = errors;
                  for (let key7 in data)
                    if (!(key7 === "kind" || key7 === "id" || key7 === "label" || key7 === "on" || key7 === "action" || key7 === "beside")) {
                      return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/6/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } }], !1;
                      break;
                    }
                  if (_errs70 === errors) {
                    if (data.kind !== void 0) {
                      let _errs71 = errors;
                      if (data.kind !== "check")
                        return validate47.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/oneOf/6/properties/kind/const", keyword: "const", params: { allowedValue: "check" } }], !1;
                      var valid18 = _errs71 === errors;
                    } else
                      var valid18 = !0;
                    if (valid18) {
                      if (data.id !== void 0) {
                        let _errs72 = errors;
                        if (typeof data.id != "string")
                          return validate47.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/oneOf/6/properties/id/type", keyword: "type", params: { type: "string" } }], !1;
                        var valid18 = _errs72 === errors;
                      } else
                        var valid18 = !0;
                      if (valid18) {
                        if (data.label !== void 0) {
                          let _errs74 = errors;
                          if (typeof data.label != "string")
                            return validate47.errors = [{ instancePath: instancePath + "/label", schemaPath: "#/oneOf/6/properties/label/type", keyword: "type", params: { type: "string" } }], !1;
                          var valid18 = _errs74 === errors;
                        } else
                          var valid18 = !0;
                        if (valid18) {
                          if (data.on !== void 0) {
                            let _errs76 = errors;
                            if (typeof data.on != "boolean")
                              return validate47.errors = [{ instancePath: instancePath + "/on", schemaPath: "#/oneOf/6/properties/on/type", keyword: "type", params: { type: "boolean" } }], !1;
                            var valid18 = _errs76 === errors;
                          } else
                            var valid18 = !0;
                          if (valid18) {
                            if (data.action !== void 0) {
                              let _errs78 = errors;
                              validate49(data.action, { instancePath: instancePath + "/action", parentData: data, parentDataProperty: "action", rootData }) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length);
                              var valid18 = _errs78 === errors;
                            } else
                              var valid18 = !0;
                            if (valid18)
                              if (data.beside !== void 0) {
                                let _errs79 = errors;
                                validate56(data.beside, { instancePath: instancePath + "/beside", parentData: data, parentDataProperty: "beside", rootData }) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length);
                                var valid18 = _errs79 === errors;
                              } else
                                var valid18 = !0;
                          }
                        }
                      }
                    }
                  }
                }
              } else
                return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/6/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "buttons") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing9;
                if (data.kind === void 0 && (missing9 = "kind") || data.buttons === void 0 && (missing9 = "buttons"))
                  return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: missing9 } }], !1;
                {
                  let _errs82 = errors;
                  for (let key8 in data)
                    if (!(key8 === "kind" || key8 === "buttons")) {
                      return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/7/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } }], !1;
                      break;
                    }
                  if (_errs82 === errors) {
                    if (data.kind !== void 0) {
                      let _errs83 = errors;
                      if (data.kind !== "buttons")
                        return validate47.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/oneOf/7/properties/kind/const", keyword: "const", params: { allowedValue: "buttons" } }], !1;
                      var valid20 = _errs83 === errors;
                    } else
                      var valid20 = !0;
                    if (valid20)
                      if (data.buttons !== void 0) {
                        let data36 = data.buttons, _errs84 = errors;
                        if (errors === _errs84)
                          if (Array.isArray(data36)) {
                            var valid21 = !0;
                            let len3 = data36.length;
                            for (let i3 = 0; i3 < len3; i3++) {
                              let _errs86 = errors;
                              validate56(data36[i3], { instancePath: instancePath + "/buttons/" + i3, parentData: data36, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length);
                              var valid21 = _errs86 === errors;
                              if (!valid21)
                                break;
                            }
                          } else
                            return validate47.errors = [{ instancePath: instancePath + "/buttons", schemaPath: "#/oneOf/7/properties/buttons/type", keyword: "type", params: { type: "array" } }], !1;
                        var valid20 = _errs84 === errors;
                      } else
                        var valid20 = !0;
                  }
                }
              } else
                return validate47.errors = [{ instancePath, schemaPath: "#/oneOf/7/type", keyword: "type", params: { type: "object" } }], !1;
          } else
            return validate47.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "kind", tagValue: tag0 } }], !1;
        else
          return validate47.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "kind", tagValue: tag0 } }], !1;
      }
    } else
      return validate47.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate47.errors = vErrors, errors === 0;
}
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.title === void 0 && (missing0 = "title") || data.blocks === void 0 && (missing0 = "blocks"))
        return validate46.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "kind" || key0 === "id" || key0 === "title" || key0 === "blocks" || key0 === "badge")) {
            return validate46.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let _errs2 = errors;
            if (data.kind !== "group")
              return validate46.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "group" } }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let _errs3 = errors;
              if (typeof data.id != "string")
                return validate46.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.title !== void 0) {
                let _errs5 = errors;
                if (typeof data.title != "string")
                  return validate46.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.blocks !== void 0) {
                  let data3 = data.blocks, _errs7 = errors;
                  if (errors === _errs7)
                    if (Array.isArray(data3)) {
                      var valid1 = !0;
                      let len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs9 = errors;
                        validate47(data3[i0], { instancePath: instancePath + "/blocks/" + i0, parentData: data3, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors), errors = vErrors.length);
                        var valid1 = _errs9 === errors;
                        if (!valid1)
                          break;
                      }
                    } else
                      return validate46.errors = [{ instancePath: instancePath + "/blocks", schemaPath: "#/properties/blocks/type", keyword: "type", params: { type: "array" } }], !1;
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.badge !== void 0) {
                    let _errs10 = errors;
                    if (typeof data.badge != "string")
                      return validate46.errors = [{ instancePath: instancePath + "/badge", schemaPath: "#/properties/badge/type", keyword: "type", params: { type: "string" } }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate46.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate46.errors = vErrors, errors === 0;
}
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0, _errs1 = errors, valid0 = !0, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.kind !== void 0 && data.kind !== "group") {
    let err0 = {};
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  let ifClause0;
  if (_valid0) {
    let _errs4 = errors;
    validate46(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length);
    var _valid0 = _errs4 === errors;
    valid0 = _valid0, ifClause0 = "then";
  } else {
    let _errs5 = errors;
    validate47(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors), errors = vErrors.length);
    var _valid0 = _errs5 === errors;
    valid0 = _valid0, ifClause0 = "else";
  }
  if (!valid0) {
    let err1 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 } };
    return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate45.errors = vErrors, !1;
  }
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind"))
        return validate45.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
    } else
      return validate45.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate45.errors = vErrors, errors === 0;
}
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.title === void 0 && (missing0 = "title") || data.state === void 0 && (missing0 = "state") || data.blocks === void 0 && (missing0 = "blocks"))
        return validate44.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "id" || key0 === "title" || key0 === "state" || key0 === "blocks")) {
            return validate44.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            let _errs2 = errors;
            if (typeof data.id != "string")
              return validate44.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.title !== void 0) {
              let _errs4 = errors;
              if (typeof data.title != "string")
                return validate44.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.state !== void 0) {
                let data2 = data.state, _errs6 = errors;
                if (!(data2 === "todo" || data2 === "done" || data2 === "unknown"))
                  return validate44.errors = [{ instancePath: instancePath + "/state", schemaPath: "#/properties/state/enum", keyword: "enum", params: { allowedValues: schema9.properties.state.enum } }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.blocks !== void 0) {
                  let data3 = data.blocks, _errs7 = errors;
                  if (errors === _errs7)
                    if (Array.isArray(data3)) {
                      var valid1 = !0;
                      let len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs9 = errors;
                        validate45(data3[i0], { instancePath: instancePath + "/blocks/" + i0, parentData: data3, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length);
                        var valid1 = _errs9 === errors;
                        if (!valid1)
                          break;
                      }
                    } else
                      return validate44.errors = [{ instancePath: instancePath + "/blocks", schemaPath: "#/properties/blocks/type", keyword: "type", params: { type: "array" } }], !1;
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate44.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate44.errors = vErrors, errors === 0;
}
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.view === void 0 && (missing0 = "view"))
        return validate43.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "type" || key0 === "view")) {
            return validate43.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.type !== void 0) {
            let _errs2 = errors;
            if (data.type !== "view")
              return validate43.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "view" } }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.view !== void 0) {
              let data1 = data.view, _errs3 = errors;
              if (errors === _errs3)
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  let missing1;
                  if (data1.root === void 0 && (missing1 = "root") || data1.title === void 0 && (missing1 = "title") || data1.intro === void 0 && (missing1 = "intro") || data1.notice === void 0 && (missing1 = "notice") || data1.busy === void 0 && (missing1 = "busy") || data1.sections === void 0 && (missing1 = "sections"))
                    return validate43.errors = [{ instancePath: instancePath + "/view", schemaPath: "#/properties/view/required", keyword: "required", params: { missingProperty: missing1 } }], !1;
                  {
                    let _errs5 = errors;
                    for (let key1 in data1)
                      if (!(key1 === "root" || key1 === "title" || key1 === "intro" || key1 === "notice" || key1 === "busy" || key1 === "sections" || key1 === "warning")) {
                        return validate43.errors = [{ instancePath: instancePath + "/view", schemaPath: "#/properties/view/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } }], !1;
                        break;
                      }
                    if (_errs5 === errors) {
                      if (data1.root !== void 0) {
                        let _errs6 = errors;
                        if (typeof data1.root != "string")
                          return validate43.errors = [{ instancePath: instancePath + "/view/root", schemaPath: "#/properties/view/properties/root/type", keyword: "type", params: { type: "string" } }], !1;
                        var valid1 = _errs6 === errors;
                      } else
                        var valid1 = !0;
                      if (valid1) {
                        if (data1.title !== void 0) {
                          let _errs8 = errors;
                          if (typeof data1.title != "string")
                            return validate43.errors = [{ instancePath: instancePath + "/view/title", schemaPath: "#/properties/view/properties/title/type", keyword: "type", params: { type: "string" } }], !1;
                          var valid1 = _errs8 === errors;
                        } else
                          var valid1 = !0;
                        if (valid1) {
                          if (data1.intro !== void 0) {
                            let _errs10 = errors;
                            if (typeof data1.intro != "string")
                              return validate43.errors = [{ instancePath: instancePath + "/view/intro", schemaPath: "#/properties/view/properties/intro/type", keyword: "type", params: { type: "string" } }], !1;
                            var valid1 = _errs10 === errors;
                          } else
                            var valid1 = !0;
                          if (valid1) {
                            if (data1.notice !== void 0) {
                              let data5 = data1.notice, _errs12 = errors;
                              if (errors === _errs12)
                                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                                  let missing2;
                                  if (data5.text === void 0 && (missing2 = "text") || data5.number === void 0 && (missing2 = "number"))
                                    return validate43.errors = [{ instancePath: instancePath + "/view/notice", schemaPath: "#/properties/view/properties/notice/required", keyword: "required", params: { missingProperty: missing2 } }], !1;
                                  {
                                    let _errs14 = errors;
                                    for (let key2 in data5)
                                      if (!(key2 === "text" || key2 === "number")) {
                                        return validate43.errors = [{ instancePath: instancePath + "/view/notice", schemaPath: "#/properties/view/properties/notice/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } }], !1;
                                        break;
                                      }
                                    if (_errs14 === errors) {
                                      if (data5.text !== void 0) {
                                        let _errs15 = errors;
                                        if (typeof data5.text != "string")
                                          return validate43.errors = [{ instancePath: instancePath + "/view/notice/text", schemaPath: "#/properties/view/properties/notice/properties/text/type", keyword: "type", params: { type: "string" } }], !1;
                                        var valid2 = _errs15 === errors;
                                      } else
                                        var valid2 = !0;
                                      if (valid2)
                                        if (data5.number !== void 0) {
                                          let data7 = data5.number, _errs17 = errors;
                                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)))
                                            return validate43.errors = [{ instancePath: instancePath + "/view/notice/number", schemaPath: "#/properties/view/properties/notice/properties/number/type", keyword: "type", params: { type: "integer" } }], !1;
                                          if (errors === _errs17 && typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7)))
                                            return validate43.errors = [{ instancePath: instancePath + "/view/notice/number", schemaPath: "#/properties/view/properties/notice/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } }], !1;
                                          var valid2 = _errs17 === errors;
                                        } else
                                          var valid2 = !0;
                                    }
                                  }
                                } else
                                  return validate43.errors = [{ instancePath: instancePath + "/view/notice", schemaPath: "#/properties/view/properties/notice/type", keyword: "type", params: { type: "object" } }], !1;
                              var valid1 = _errs12 === errors;
                            } else
                              var valid1 = !0;
                            if (valid1) {
                              if (data1.busy !== void 0) {
                                let _errs19 = errors;
                                if (typeof data1.busy != "boolean")
                                  return validate43.errors = [{ instancePath: instancePath + "/view/busy", schemaPath: "#/properties/view/properties/busy/type", keyword: "type", params: { type: "boolean" } }], !1;
                                var valid1 = _errs19 === errors;
                              } else
                                var valid1 = !0;
                              if (valid1) {
                                if (data1.sections !== void 0) {
                                  let data9 = data1.sections, _errs21 = errors;
                                  if (errors === _errs21)
                                    if (Array.isArray(data9)) {
                                      var valid3 = !0;
                                      let len0 = data9.length;
                                      for (let i0 = 0; i0 < len0; i0++) {
                                        let _errs23 = errors;
                                        validate44(data9[i0], { instancePath: instancePath + "/view/sections/" + i0, parentData: data9, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors), errors = vErrors.length);
                                        var valid3 = _errs23 === errors;
                                        if (!valid3)
                                          break;
                                      }
                                    } else
                                      return validate43.errors = [{ instancePath: instancePath + "/view/sections", schemaPath: "#/properties/view/properties/sections/type", keyword: "type", params: { type: "array" } }], !1;
                                  var valid1 = _errs21 === errors;
                                } else
                                  var valid1 = !0;
                                if (valid1)
                                  if (data1.warning !== void 0) {
                                    let _errs24 = errors;
                                    if (typeof data1.warning != "string")
                                      return validate43.errors = [{ instancePath: instancePath + "/view/warning", schemaPath: "#/properties/view/properties/warning/type", keyword: "type", params: { type: "string" } }], !1;
                                    var valid1 = _errs24 === errors;
                                  } else
                                    var valid1 = !0;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                } else
                  return validate43.errors = [{ instancePath: instancePath + "/view", schemaPath: "#/properties/view/type", keyword: "type", params: { type: "object" } }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate43.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate43.errors = vErrors, errors === 0;
}
var isFromReleasePage = validate65;
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate65.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let tag0 = data.type;
        if (typeof tag0 == "string")
          if (tag0 === "ready") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing1;
                if (data.type === void 0 && (missing1 = "type"))
                  return validate65.errors = [{ instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: missing1 } }], !1;
                {
                  let _errs4 = errors;
                  for (let key0 in data)
                    if (key0 !== "type") {
                      return validate65.errors = [{ instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }], !1;
                      break;
                    }
                  if (_errs4 === errors && data.type !== void 0 && data.type !== "ready")
                    return validate65.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/0/properties/type/const", keyword: "const", params: { allowedValue: "ready" } }], !1;
                }
              } else
                return validate65.errors = [{ instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "choose") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing2;
                if (data.type === void 0 && (missing2 = "type") || data.event === void 0 && (missing2 = "event") || data.ref === void 0 && (missing2 = "ref"))
                  return validate65.errors = [{ instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: missing2 } }], !1;
                {
                  let _errs8 = errors;
                  for (let key1 in data)
                    if (!(key1 === "type" || key1 === "event" || key1 === "ref")) {
                      return validate65.errors = [{ instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } }], !1;
                      break;
                    }
                  if (_errs8 === errors) {
                    if (data.type !== void 0) {
                      let _errs9 = errors;
                      if (data.type !== "choose")
                        return validate65.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/1/properties/type/const", keyword: "const", params: { allowedValue: "choose" } }], !1;
                      var valid4 = _errs9 === errors;
                    } else
                      var valid4 = !0;
                    if (valid4) {
                      if (data.event !== void 0) {
                        let data2 = data.event, _errs10 = errors;
                        if (errors === _errs10)
                          if (typeof data2 == "string") {
                            if (func2(data2) > 100)
                              return validate65.errors = [{ instancePath: instancePath + "/event", schemaPath: "#/oneOf/1/properties/event/maxLength", keyword: "maxLength", params: { limit: 100 } }], !1;
                          } else
                            return validate65.errors = [{ instancePath: instancePath + "/event", schemaPath: "#/oneOf/1/properties/event/type", keyword: "type", params: { type: "string" } }], !1;
                        var valid4 = _errs10 === errors;
                      } else
                        var valid4 = !0;
                      if (valid4)
                        if (data.ref !== void 0) {
                          let data3 = data.ref, _errs12 = errors;
                          if (errors === _errs12)
                            if (typeof data3 == "string") {
                              if (func2(data3) > 1e3)
                                return validate65.errors = [{ instancePath: instancePath + "/ref", schemaPath: "#/oneOf/1/properties/ref/maxLength", keyword: "maxLength", params: { limit: 1e3 } }], !1;
                            } else
                              return validate65.errors = [{ instancePath: instancePath + "/ref", schemaPath: "#/oneOf/1/properties/ref/type", keyword: "type", params: { type: "string" } }], !1;
                          var valid4 = _errs12 === errors;
                        } else
                          var valid4 = !0;
                    }
                  }
                }
              } else
                return validate65.errors = [{ instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "show") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing3;
                if (data.type === void 0 && (missing3 = "type") || data.place === void 0 && (missing3 = "place"))
                  return validate65.errors = [{ instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: missing3 } }], !1;
                {
                  let _errs16 = errors;
                  for (let key2 in data)
                    if (!(key2 === "type" || key2 === "place")) {
                      return validate65.errors = [{ instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } }], !1;
                      break;
                    }
                  if (_errs16 === errors) {
                    if (data.type !== void 0) {
                      let _errs17 = errors;
                      if (data.type !== "show")
                        return validate65.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/2/properties/type/const", keyword: "const", params: { allowedValue: "show" } }], !1;
                      var valid6 = _errs17 === errors;
                    } else
                      var valid6 = !0;
                    if (valid6)
                      if (data.place !== void 0) {
                        let data5 = data.place, _errs18 = errors;
                        if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                          return validate65.errors = [{ instancePath: instancePath + "/place", schemaPath: "#/oneOf/2/properties/place/type", keyword: "type", params: { type: "integer" } }], !1;
                        if (errors === _errs18 && typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 1e5 || isNaN(data5))
                            return validate65.errors = [{ instancePath: instancePath + "/place", schemaPath: "#/oneOf/2/properties/place/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 } }], !1;
                          if (data5 < 0 || isNaN(data5))
                            return validate65.errors = [{ instancePath: instancePath + "/place", schemaPath: "#/oneOf/2/properties/place/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } }], !1;
                        }
                        var valid6 = _errs18 === errors;
                      } else
                        var valid6 = !0;
                  }
                }
              } else
                return validate65.errors = [{ instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" } }], !1;
          } else
            return validate65.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } }], !1;
        else
          return validate65.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } }], !1;
      }
    } else
      return validate65.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate65.errors = vErrors, errors === 0;
}
var isToReleasePage = validate66, schema17 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "messages/to-release-page.json", title: "What the extension tells the page of a release", type: "object", required: ["type"], discriminator: { propertyName: "type" }, oneOf: [{ type: "object", properties: { type: { const: "picture" }, uri: { type: "string" }, picture: { type: "object", properties: { workflow: { type: "string" }, suggestions: { type: "array", items: { $ref: "#/definitions/release" } }, release: { $ref: "#/definitions/release" }, notStarted: { type: ["string", "null"] }, place: { type: "integer" }, jobs: { type: "array", items: { type: "object" } } }, required: ["workflow", "suggestions", "release", "notStarted", "place", "jobs"], additionalProperties: !1 } }, required: ["type", "uri", "picture"], additionalProperties: !1 }, { type: "object", properties: { type: { const: "failure" }, reason: { type: "string" } }, required: ["type", "reason"], additionalProperties: !1 }], definitions: { release: { type: "object", properties: { event: { type: "string" }, ref: { type: "string" } }, required: ["event", "ref"], additionalProperties: !1 } } };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.event === void 0 && (missing0 = "event") || data.ref === void 0 && (missing0 = "ref"))
        return validate67.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "event" || key0 === "ref")) {
            return validate67.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.event !== void 0) {
            let _errs2 = errors;
            if (typeof data.event != "string")
              return validate67.errors = [{ instancePath: instancePath + "/event", schemaPath: "#/properties/event/type", keyword: "type", params: { type: "string" } }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.ref !== void 0) {
              let _errs4 = errors;
              if (typeof data.ref != "string")
                return validate67.errors = [{ instancePath: instancePath + "/ref", schemaPath: "#/properties/ref/type", keyword: "type", params: { type: "string" } }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate67.errors = vErrors, errors === 0;
}
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate66.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }], !1;
      {
        let tag0 = data.type;
        if (typeof tag0 == "string")
          if (tag0 === "picture") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing1;
                if (data.type === void 0 && (missing1 = "type") || data.uri === void 0 && (missing1 = "uri") || data.picture === void 0 && (missing1 = "picture"))
                  return validate66.errors = [{ instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: missing1 } }], !1;
                {
                  let _errs4 = errors;
                  for (let key0 in data)
                    if (!(key0 === "type" || key0 === "uri" || key0 === "picture")) {
                      return validate66.errors = [{ instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }], !1;
                      break;
                    }
                  if (_errs4 === errors) {
                    if (data.type !== void 0) {
                      let _errs5 = errors;
                      if (data.type !== "picture")
                        return validate66.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/0/properties/type/const", keyword: "const", params: { allowedValue: "picture" } }], !1;
                      var valid2 = _errs5 === errors;
                    } else
                      var valid2 = !0;
                    if (valid2) {
                      if (data.uri !== void 0) {
                        let _errs6 = errors;
                        if (typeof data.uri != "string")
                          return validate66.errors = [{ instancePath: instancePath + "/uri", schemaPath: "#/oneOf/0/properties/uri/type", keyword: "type", params: { type: "string" } }], !1;
                        var valid2 = _errs6 === errors;
                      } else
                        var valid2 = !0;
                      if (valid2)
                        if (data.picture !== void 0) {
                          let data2 = data.picture, _errs8 = errors;
                          if (errors === _errs8)
                            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                              let missing2;
                              if (data2.workflow === void 0 && (missing2 = "workflow") || data2.suggestions === void 0 && (missing2 = "suggestions") || data2.release === void 0 && (missing2 = "release") || data2.notStarted === void 0 && (missing2 = "notStarted") || data2.place === void 0 && (missing2 = "place") || data2.jobs === void 0 && (missing2 = "jobs"))
                                return validate66.errors = [{ instancePath: instancePath + "/picture", schemaPath: "#/oneOf/0/properties/picture/required", keyword: "required", params: { missingProperty: missing2 } }], !1;
                              {
                                let _errs10 = errors;
                                for (let key1 in data2)
                                  if (!(key1 === "workflow" || key1 === "suggestions" || key1 === "release" || key1 === "notStarted" || key1 === "place" || key1 === "jobs")) {
                                    return validate66.errors = [{ instancePath: instancePath + "/picture", schemaPath: "#/oneOf/0/properties/picture/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } }], !1;
                                    break;
                                  }
                                if (_errs10 === errors) {
                                  if (data2.workflow !== void 0) {
                                    let _errs11 = errors;
                                    if (typeof data2.workflow != "string")
                                      return validate66.errors = [{ instancePath: instancePath + "/picture/workflow", schemaPath: "#/oneOf/0/properties/picture/properties/workflow/type", keyword: "type", params: { type: "string" } }], !1;
                                    var valid3 = _errs11 === errors;
                                  } else
                                    var valid3 = !0;
                                  if (valid3) {
                                    if (data2.suggestions !== void 0) {
                                      let data4 = data2.suggestions, _errs13 = errors;
                                      if (errors === _errs13)
                                        if (Array.isArray(data4)) {
                                          var valid4 = !0;
                                          let len0 = data4.length;
                                          for (let i0 = 0; i0 < len0; i0++) {
                                            let _errs15 = errors;
                                            validate67(data4[i0], { instancePath: instancePath + "/picture/suggestions/" + i0, parentData: data4, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length);
                                            var valid4 = _errs15 === errors;
                                            if (!valid4)
                                              break;
                                          }
                                        } else
                                          return validate66.errors = [{ instancePath: instancePath + "/picture/suggestions", schemaPath: "#/oneOf/0/properties/picture/properties/suggestions/type", keyword: "type", params: { type: "array" } }], !1;
                                      var valid3 = _errs13 === errors;
                                    } else
                                      var valid3 = !0;
                                    if (valid3) {
                                      if (data2.release !== void 0) {
                                        let _errs16 = errors;
                                        validate67(data2.release, { instancePath: instancePath + "/picture/release", parentData: data2, parentDataProperty: "release", rootData }) || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length);
                                        var valid3 = _errs16 === errors;
                                      } else
                                        var valid3 = !0;
                                      if (valid3) {
                                        if (data2.notStarted !== void 0) {
                                          let data7 = data2.notStarted, _errs17 = errors;
                                          if (typeof data7 != "string" && data7 !== null)
                                            return validate66.errors = [{ instancePath: instancePath + "/picture/notStarted", schemaPath: "#/oneOf/0/properties/picture/properties/notStarted/type", keyword: "type", params: { type: schema17.oneOf[0].properties.picture.properties.notStarted.type } }], !1;
                                          var valid3 = _errs17 === errors;
                                        } else
                                          var valid3 = !0;
                                        if (valid3) {
                                          if (data2.place !== void 0) {
                                            let data8 = data2.place, _errs19 = errors;
                                            if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                                              return validate66.errors = [{ instancePath: instancePath + "/picture/place", schemaPath: "#/oneOf/0/properties/picture/properties/place/type", keyword: "type", params: { type: "integer" } }], !1;
                                            var valid3 = _errs19 === errors;
                                          } else
                                            var valid3 = !0;
                                          if (valid3)
                                            if (data2.jobs !== void 0) {
                                              let data9 = data2.jobs, _errs21 = errors;
                                              if (errors === _errs21)
                                                if (Array.isArray(data9)) {
                                                  var valid5 = !0;
                                                  let len1 = data9.length;
                                                  for (let i1 = 0; i1 < len1; i1++) {
                                                    let data10 = data9[i1], _errs23 = errors;
                                                    if (!(data10 && typeof data10 == "object" && !Array.isArray(data10)))
                                                      return validate66.errors = [{ instancePath: instancePath + "/picture/jobs/" + i1, schemaPath: "#/oneOf/0/properties/picture/properties/jobs/items/type", keyword: "type", params: { type: "object" } }], !1;
                                                    var valid5 = _errs23 === errors;
                                                    if (!valid5)
                                                      break;
                                                  }
                                                } else
                                                  return validate66.errors = [{ instancePath: instancePath + "/picture/jobs", schemaPath: "#/oneOf/0/properties/picture/properties/jobs/type", keyword: "type", params: { type: "array" } }], !1;
                                              var valid3 = _errs21 === errors;
                                            } else
                                              var valid3 = !0;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            } else
                              return validate66.errors = [{ instancePath: instancePath + "/picture", schemaPath: "#/oneOf/0/properties/picture/type", keyword: "type", params: { type: "object" } }], !1;
                          var valid2 = _errs8 === errors;
                        } else
                          var valid2 = !0;
                    }
                  }
                }
              } else
                return validate66.errors = [{ instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" } }], !1;
          } else if (tag0 === "failure") {
            if (errors === errors)
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing3;
                if (data.type === void 0 && (missing3 = "type") || data.reason === void 0 && (missing3 = "reason"))
                  return validate66.errors = [{ instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: missing3 } }], !1;
                {
                  let _errs27 = errors;
                  for (let key2 in data)
                    if (!(key2 === "type" || key2 === "reason")) {
                      return validate66.errors = [{ instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } }], !1;
                      break;
                    }
                  if (_errs27 === errors) {
                    if (data.type !== void 0) {
                      let _errs28 = errors;
                      if (data.type !== "failure")
                        return validate66.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/oneOf/1/properties/type/const", keyword: "const", params: { allowedValue: "failure" } }], !1;
                      var valid7 = _errs28 === errors;
                    } else
                      var valid7 = !0;
                    if (valid7)
                      if (data.reason !== void 0) {
                        let _errs29 = errors;
                        if (typeof data.reason != "string")
                          return validate66.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/oneOf/1/properties/reason/type", keyword: "type", params: { type: "string" } }], !1;
                        var valid7 = _errs29 === errors;
                      } else
                        var valid7 = !0;
                  }
                }
              } else
                return validate66.errors = [{ instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" } }], !1;
          } else
            return validate66.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } }], !1;
        else
          return validate66.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } }], !1;
      }
    } else
      return validate66.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return validate66.errors = vErrors, errors === 0;
}
export {
  isFromPage,
  isFromReleasePage,
  isToPage,
  isToReleasePage
};
