/// A list or map that was never made is null in Go's JSON.
fn null_if_empty<T: serde::Serialize + Default + PartialEq, S: serde::Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match *value == T::default() {
        true => serializer.serialize_none(),
        false => value.serialize(serializer),
    }
}
