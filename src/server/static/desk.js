// Adds comfort where script runs; every page works without it.
// Pointing at an entry lights its words, pointing at words lights their entries; `/` goes to the search box.

const numbersOf = element => element.dataset.n.split(' ')

function light(numbers) {
  for (const element of document.querySelectorAll('[data-n]'))
    element.classList.toggle(
      'lit',
      numbers.length > 0 && numbersOf(element).some(each => numbers.includes(each)),
    )
}

function lightFrom(event) {
  const element = event.target instanceof Element ? event.target.closest('[data-n]') : null
  light(element ? numbersOf(element) : [])
}

if (document.querySelector('.reader'))
  for (const name of ['mouseover', 'focusin']) document.addEventListener(name, lightFrom)

document.addEventListener('keydown', event => {
  const typing = event.target instanceof Element && event.target.matches('input, select, textarea')
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  document.querySelector('.search input[type=search], .find input')?.focus()
})
