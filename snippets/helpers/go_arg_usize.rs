// needs: go_arg

impl ToGo for usize {
    fn go_type() -> String {
        String::from("int")
    }

    fn to_go(&self) -> GoArg {
        GoArg::new("int", GoKind::Int(*self as i64))
    }
}
