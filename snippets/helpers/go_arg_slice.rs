// needs: go_arg

impl<T: ToGo> ToGo for Vec<T> {
    fn go_type() -> String {
        format!("[]{}", T::go_type())
    }

    fn to_go(&self) -> GoArg {
        let items = self.iter().map(T::to_go).collect();
        GoArg::new(Self::go_type(), GoKind::List(items))
    }
}

impl<T: ToGo> ToGo for &[T] {
    fn go_type() -> String {
        format!("[]{}", T::go_type())
    }

    fn to_go(&self) -> GoArg {
        let items = self.iter().map(T::to_go).collect();
        GoArg::new(Self::go_type(), GoKind::List(items))
    }
}

impl<T: ToGo, const N: usize> ToGo for [T; N] {
    fn go_type() -> String {
        format!("[{N}]{}", T::go_type())
    }

    fn to_go(&self) -> GoArg {
        let items = self.iter().map(T::to_go).collect();
        GoArg::new(Self::go_type(), GoKind::List(items))
    }
}
