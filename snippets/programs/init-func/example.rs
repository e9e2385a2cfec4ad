use std::collections::HashMap;
use std::env;
use std::sync::LazyLock;

// show
static TABLE: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    let mut table = HashMap::from([("a", 1), ("b", 2)]);
    if env::var_os("WIDE").is_some() {
        table.insert("c", 3);
    }
    table
});

pub fn lookup(name: &str) -> Option<u32> {
    TABLE.get(name).copied()
}
// end
