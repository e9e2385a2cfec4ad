// needs: go_arg_basic

impl ToGo for dyn std::error::Error {
    fn to_go(&self) -> GoArg {
        let fields = GoKind::Struct(vec![("s", self.to_string().to_go())]);
        GoArg {
            type_name: String::from("*errors.errorString"),
            kind: GoKind::Pointer(Box::new(GoArg::new("errors.errorString", fields))),
            text: Some(self.to_string()),
        }
    }
}
