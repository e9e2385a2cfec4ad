// show
use std::sync::LazyLock;

static PREFIX: LazyLock<String> = LazyLock::new(|| "Hello ".to_string());
static GREETING: LazyLock<String> = LazyLock::new(|| format!("{}Ada", *PREFIX));

pub fn greet() -> &'static str {
    &GREETING
}
// end
