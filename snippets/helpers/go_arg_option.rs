// needs: go_arg

impl<T: ToGo> ToGo for Option<T> {
    fn go_type() -> String {
        T::go_type()
    }

    fn to_go(&self) -> GoArg {
        match self {
            Some(value) => value.to_go(),
            None => GoArg::new("interface {}", GoKind::Nil),
        }
    }
}
