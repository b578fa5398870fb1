import { expect, test } from "vitest";
import { problemToError } from "./api-error";

test("a problem keeps its code, its sentence, its fields and the row as it stands now", () => {
  const body = {
    type: "about:blank",
    title: "Some fields need another look.",
    status: 422,
    code: "invalid",
    requestId: "r1",
    fields: { filedOn: "Filed before the case.", odd: 3 },
    current: { version: 2 },
  };
  const error = problemToError(422, body, null);
  expect(error).toMatchObject({
    code: "invalid",
    message: "Some fields need another look.",
    status: 422,
    requestId: "r1",
    fields: { filedOn: "Filed before the case." },
    current: { version: 2 },
  });
  expect(error.fields).not.toHaveProperty("odd");
});

test.each([null, "<html>Bad gateway</html>", [], { code: "teapot" }, { code: "toString" }])(
  "%j is no problem of ours: nothing of it is shown",
  (body) => {
    const error = problemToError(502, body, "r2");
    expect(error.code).toBe("unexpected");
    expect(error.message).toBe("Something went wrong (ref r2).");
    expect(error.status).toBe(502);
  },
);
