// show
pub fn sanitise(name: &str) -> String {
    name.replace('/', "_")
}
// end
