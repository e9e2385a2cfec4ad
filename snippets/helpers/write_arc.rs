// uses: std::sync::Arc
/// What a shared pointer leads to, or null.
fn write_arc<T: serde::Serialize, S: serde::Serializer>(
    value: &Option<Arc<T>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(&value.as_deref(), serializer)
}
