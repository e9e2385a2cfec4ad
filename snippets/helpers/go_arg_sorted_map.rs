// needs: go_arg

impl<K: ToGo, V: ToGo> ToGo for std::collections::BTreeMap<K, V> {
    fn go_type() -> String {
        format!("map[{}]{}", K::go_type(), V::go_type())
    }

    fn to_go(&self) -> GoArg {
        let entries = self
            .iter()
            .map(|(key, value)| (key.to_go(), value.to_go()))
            .collect();
        GoArg::new(Self::go_type(), GoKind::Map(entries))
    }
}
