// needs: go_arg

impl<K: ToGo + Ord, V: ToGo> ToGo for std::collections::HashMap<K, V> {
    fn go_type() -> String {
        format!("map[{}]{}", K::go_type(), V::go_type())
    }

    fn to_go(&self) -> GoArg {
        let mut entries: Vec<(&K, &V)> = self.iter().collect();
        entries.sort_by_key(|entry| entry.0);
        let entries = entries
            .into_iter()
            .map(|(key, value)| (key.to_go(), value.to_go()))
            .collect();
        GoArg::new(Self::go_type(), GoKind::Map(entries))
    }
}
