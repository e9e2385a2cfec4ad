// needs: go_arg_basic, go_error_type

impl ToGo for GoError {
    fn go_type() -> String {
        String::from("error")
    }

    fn to_go(&self) -> GoArg {
        let text = self.to_string();
        let fields = GoKind::Struct(vec![("s", text.to_go())]);
        let name = self.type_name();
        GoArg {
            type_name: String::from(name),
            kind: GoKind::Pointer(Box::new(GoArg::new(name.trim_start_matches('*'), fields))),
            text: Some(text),
        }
    }
}
