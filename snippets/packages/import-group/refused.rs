// show
use config::Settings;

fn main() {
    let _ = Settings::default();
}
// end
