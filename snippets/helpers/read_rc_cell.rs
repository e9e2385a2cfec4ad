// uses: std::rc::Rc std::cell::RefCell
/// A shared pointer to what is read, in a cell; null is none.
fn read_rc_cell<'de, T: serde::Deserialize<'de>, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<RefCell<Option<Rc<T>>>, D::Error> {
    let value = <Option<T> as serde::Deserialize>::deserialize(deserializer)?;
    Ok(RefCell::new(value.map(Rc::new)))
}
