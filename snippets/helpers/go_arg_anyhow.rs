// needs: go_arg_basic

impl ToGo for anyhow::Error {
    fn go_type() -> String {
        String::from("error")
    }

    fn to_go(&self) -> GoArg {
        let text = format!("{self:#}");
        let fields = GoKind::Struct(vec![("s", text.to_go())]);
        GoArg {
            type_name: String::from("*errors.errorString"),
            kind: GoKind::Pointer(Box::new(GoArg::new("errors.errorString", fields))),
            text: Some(text),
        }
    }
}
