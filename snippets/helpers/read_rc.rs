// uses: std::rc::Rc
/// A shared pointer to what is read; null is none.
fn read_rc<'de, T: serde::Deserialize<'de>, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Rc<T>>, D::Error> {
    Ok(<Option<T> as serde::Deserialize>::deserialize(deserializer)?.map(Rc::new))
}
