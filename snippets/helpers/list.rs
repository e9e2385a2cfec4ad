// uses: std::cell::RefCell std::rc::Rc std::rc::Weak
/// A doubly linked list, as container/list: elements are handles that stay valid while others come and go.
#[derive(Clone)]
struct GoList<T> {
    inner: Rc<RefCell<GoListEnds<T>>>,
}

struct GoListEnds<T> {
    front: Option<GoElement<T>>,
    back: Option<GoElement<T>>,
    count: i64,
}

/// One element of a list.
struct GoElement<T>(Rc<RefCell<GoNode<T>>>);

struct GoNode<T> {
    value: T,
    next: Option<GoElement<T>>,
    previous: Option<Weak<RefCell<GoNode<T>>>>,
    is_linked: bool,
}

impl<T> Clone for GoElement<T> {
    fn clone(&self) -> Self {
        GoElement(self.0.clone())
    }
}

impl<T> PartialEq for GoElement<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Clone> GoElement<T> {
    fn next(&self) -> Option<GoElement<T>> {
        self.0.borrow().next.clone()
    }

    fn prev(&self) -> Option<GoElement<T>> {
        self.0
            .borrow()
            .previous
            .as_ref()
            .and_then(Weak::upgrade)
            .map(GoElement)
    }

    fn value(&self) -> T {
        self.0.borrow().value.clone()
    }

    fn set_value(&self, value: T) {
        self.0.borrow_mut().value = value;
    }
}

impl<T: Clone> Default for GoList<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Clone> GoList<T> {
    fn new() -> Self {
        GoList {
            inner: Rc::new(RefCell::new(GoListEnds {
                front: None,
                back: None,
                count: 0,
            })),
        }
    }

    fn len(&self) -> i64 {
        self.inner.borrow().count
    }

    fn front(&self) -> Option<GoElement<T>> {
        self.inner.borrow().front.clone()
    }

    fn back(&self) -> Option<GoElement<T>> {
        self.inner.borrow().back.clone()
    }

    fn clear(&self) {
        while let Some(element) = self.front() {
            self.unlink(&element);
        }
    }

    fn push_back(&self, value: T) -> GoElement<T> {
        let back = self.back();
        self.link(Self::element(value), back, None)
    }

    fn push_front(&self, value: T) -> GoElement<T> {
        let front = self.front();
        self.link(Self::element(value), None, front)
    }

    fn insert_before(&self, value: T, mark: &GoElement<T>) -> GoElement<T> {
        self.link(Self::element(value), mark.prev(), Some(mark.clone()))
    }

    fn insert_after(&self, value: T, mark: &GoElement<T>) -> GoElement<T> {
        self.link(Self::element(value), Some(mark.clone()), mark.next())
    }

    fn remove(&self, element: &GoElement<T>) -> T {
        self.unlink(element);
        element.value()
    }

    fn move_to_front(&self, element: &GoElement<T>) {
        self.unlink(element);
        self.link(element.clone(), None, self.front());
    }

    fn move_to_back(&self, element: &GoElement<T>) {
        self.unlink(element);
        self.link(element.clone(), self.back(), None);
    }

    fn move_before(&self, element: &GoElement<T>, mark: &GoElement<T>) {
        if element != mark {
            self.unlink(element);
            self.link(element.clone(), mark.prev(), Some(mark.clone()));
        }
    }

    fn move_after(&self, element: &GoElement<T>, mark: &GoElement<T>) {
        if element != mark {
            self.unlink(element);
            self.link(element.clone(), Some(mark.clone()), mark.next());
        }
    }

    fn element(value: T) -> GoElement<T> {
        GoElement(Rc::new(RefCell::new(GoNode {
            value,
            next: None,
            previous: None,
            is_linked: false,
        })))
    }

    fn link(
        &self,
        element: GoElement<T>,
        previous: Option<GoElement<T>>,
        next: Option<GoElement<T>>,
    ) -> GoElement<T> {
        {
            let mut node = element.0.borrow_mut();
            node.previous = previous.as_ref().map(|p| Rc::downgrade(&p.0));
            node.next = next.clone();
            node.is_linked = true;
        }
        let mut ends = self.inner.borrow_mut();
        match &previous {
            Some(previous) => previous.0.borrow_mut().next = Some(element.clone()),
            None => ends.front = Some(element.clone()),
        }
        match &next {
            Some(next) => next.0.borrow_mut().previous = Some(Rc::downgrade(&element.0)),
            None => ends.back = Some(element.clone()),
        }
        ends.count += 1;
        drop(ends);
        element
    }

    fn unlink(&self, element: &GoElement<T>) {
        if !element.0.borrow().is_linked {
            return;
        }
        let (previous, next) = (element.prev(), element.next());
        let mut ends = self.inner.borrow_mut();
        match &previous {
            Some(previous) => previous.0.borrow_mut().next = next.clone(),
            None => ends.front = next.clone(),
        }
        match &next {
            Some(next) => {
                next.0.borrow_mut().previous = previous.as_ref().map(|p| Rc::downgrade(&p.0))
            }
            None => ends.back = previous.clone(),
        }
        ends.count -= 1;
        let mut node = element.0.borrow_mut();
        node.next = None;
        node.previous = None;
        node.is_linked = false;
    }
}
