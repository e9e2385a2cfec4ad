// uses: std::sync::Arc
/// A shared pointer to what is read; null is none.
fn read_arc<'de, T: serde::Deserialize<'de>, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Arc<T>>, D::Error> {
    Ok(<Option<T> as serde::Deserialize>::deserialize(deserializer)?.map(Arc::new))
}
