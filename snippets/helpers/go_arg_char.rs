// needs: go_arg

impl ToGo for char {
    fn go_type() -> String {
        String::from("int32")
    }

    fn to_go(&self) -> GoArg {
        GoArg::new("int32", GoKind::Int(i64::from(u32::from(*self))))
    }
}
