// needs: go_arg

impl<T: ToGo + ?Sized> ToGo for std::rc::Rc<T> {
    fn go_type() -> String {
        String::from("interface {}")
    }

    fn to_go(&self) -> GoArg {
        (**self).to_go()
    }
}
