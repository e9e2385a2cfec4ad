// needs: go_value

impl<K: GoValue, V: GoValue> GoValue for std::collections::BTreeMap<K, V> {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("map[")?;
        for (i, (key, value)) in self.iter().enumerate() {
            f.write_str(if i == 0 { "" } else { " " })?;
            key.go_fmt(f)?;
            f.write_str(":")?;
            value.go_fmt(f)?;
        }
        f.write_str("]")
    }
}
