// show
pub fn handle(path: String) -> std::thread::Result<usize> {
    std::thread::spawn(move || path.len()).join()
}
// end
