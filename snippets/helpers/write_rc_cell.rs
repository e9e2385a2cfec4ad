// uses: std::rc::Rc std::cell::RefCell
/// What a shared pointer in a cell leads to, or null.
fn write_rc_cell<T: serde::Serialize, S: serde::Serializer>(
    value: &RefCell<Option<Rc<T>>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(&value.borrow().as_deref(), serializer)
}
