pub struct Route {
    pub handler: fn() -> String,
}

// show
pub fn find(routes: &[Route], index: usize) -> Option<&Route> {
    routes.get(index)
}

pub fn serve(routes: &[Route], index: usize) -> String {
    match find(routes, index) {
        Some(route) => (route.handler)(),
        None => "not found".to_owned(),
    }
}
// end
