// uses: std::rc::Rc
/// What a shared pointer leads to, or null.
fn write_rc<T: serde::Serialize, S: serde::Serializer>(
    value: &Option<Rc<T>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(&value.as_deref(), serializer)
}
