// show
pub fn shutdown() {}

pub fn on_exit(run: impl FnOnce(fn())) {
    run(shutdown);
}
// end
