// show
pub fn too_long(name: &str) -> bool {
    name.len() > 64 || name.chars().count() > 32
}
// end
