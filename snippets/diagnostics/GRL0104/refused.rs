struct Config {
    verbose: bool,
}

// show
fn is_verbose(config: &Config) -> bool {
    if let None = config {
        return false;
    }
    config.verbose
}
// end

fn main() {
    is_verbose(&Config { verbose: true });
}
