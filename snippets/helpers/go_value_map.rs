// needs: go_value

impl<K: GoValue + Ord, V: GoValue> GoValue for std::collections::HashMap<K, V> {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut entries: Vec<(&K, &V)> = self.iter().collect();
        entries.sort_by_key(|entry| entry.0);
        f.write_str("map[")?;
        for (i, (key, value)) in entries.into_iter().enumerate() {
            f.write_str(if i == 0 { "" } else { " " })?;
            key.go_fmt(f)?;
            f.write_str(":")?;
            value.go_fmt(f)?;
        }
        f.write_str("]")
    }
}
